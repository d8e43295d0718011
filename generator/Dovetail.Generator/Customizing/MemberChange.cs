namespace Dovetail.Generator.Customizing;

/// <summary>What is different about a member of a model. Null stands for "as it is".</summary>
/// <param name="Member">Its name in JSON.</param>
internal sealed record MemberChange(ChangeSource Source, string Member)
{
    public string? Name { get; init; }

    public DeclaredType? Type { get; init; }

    public bool Hidden { get; init; }
}
