using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Members;

/// <summary>Where a member of the target comes from.</summary>
/// <param name="Member">The member of the source that it is, or is in; null for a parameter of its own.</param>
/// <param name="Path">For people: <c>Order.Customer.Name</c>.</param>
internal sealed record SourceMatch(MapValueModel Value, TypeUse Type, string? Member, string Path)
{
    /// <summary>Whether the part of a patch that it is in is there at all; null where it is in none.</summary>
    public MapValueModel? Presence { get; init; }
}
