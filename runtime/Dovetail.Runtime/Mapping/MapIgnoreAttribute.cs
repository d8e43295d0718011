namespace Dovetail;

/// <summary>Members of the source or the target that are not mapped, on purpose.</summary>
/// <param name="members">The members, by their C# names or their JSON names.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class MapIgnoreAttribute(params string[] members) : Attribute
{
    /// <summary>The members.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
