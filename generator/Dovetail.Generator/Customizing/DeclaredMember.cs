namespace Dovetail.Generator.Customizing;

/// <summary>A member that the user's part of a model declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="JsonName">The member that it stands for; null where its name tells.</param>
/// <param name="Type">Its type; null for what holds no value of an object: a method, a constant.</param>
internal sealed record DeclaredMember(ChangeSource Source, string Name, string? JsonName, DeclaredType? Type)
{
    public bool CanRead { get; init; } = true;

    public bool CanWrite { get; init; } = true;

    public bool IsRequired { get; init; }

    public bool IsInitOnly { get; init; }
}
