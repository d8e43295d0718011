using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;

namespace Dovetail.Generator.Building.Changes;

/// <summary>What is different about a type.</summary>
/// <param name="Schema">The schema as the user names it.</param>
/// <param name="Name">The type's name; null where it keeps its own.</param>
/// <param name="Part">The user's part of it; null where there is none.</param>
internal sealed record TypeChange(ChangeSource Source, string Schema, string? Name, SchemaPart? Part)
{
    public EquatableArray<MemberChange> Members { get; init; } = [];
}
