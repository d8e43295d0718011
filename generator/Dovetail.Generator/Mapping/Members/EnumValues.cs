using Dovetail.Generator.Mapping.Types;

namespace Dovetail.Generator.Mapping.Members;

/// <summary>The values of an enumeration by their names.</summary>
internal static class EnumValues
{
    /// <summary>By its C# name, then by its text on the wire; exactly before roughly.</summary>
    public static ValueShape? Find(TypeShape shape, string name)
    {
        var plain = MemberNames.Plain(name);
        return shape.Values.FirstOrDefault(value => value.Name == name)
            ?? shape.Values.FirstOrDefault(value => value.Text == name)
            ?? shape.Values.FirstOrDefault(value => MemberNames.Plain(value.Name) == plain)
            ?? shape.Values.FirstOrDefault(value => value.Text is { } text && MemberNames.Plain(text) == plain);
    }

    public static ValueShape? Find(TypeShape shape, ValueShape other) => Find(shape, other.Name) ?? (other.Text is { } text ? Find(shape, text) : null);
}
