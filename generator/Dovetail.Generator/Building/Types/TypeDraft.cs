using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Building.Types;

/// <summary>
/// A type on its way to a name. Until all types are known they refer to each other by <see cref="Id"/>, which stands where the name will;
/// inline schemas of one structure and noun share a draft.
/// </summary>
internal sealed class TypeDraft(int id, TypePlace place, SpecNode node)
{
    private bool _isTagged;
    private bool _hasContexts;

    /// <summary>Stands for the name: no document can produce it, since <c>#</c> is in no identifier.</summary>
    public string Id { get; } = "#" + id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The component's name in the document; null for inline schemas.</summary>
    public string? ComponentName { get; init; }

    /// <summary>Where its schema stands; of several that share it, the first.</summary>
    public SpecNode Node { get; } = node;

    /// <summary>Set once its members are built.</summary>
    public TypeModel? Model { get; set; }

    /// <summary>Of the places that share it, the one with the shortest name, then the ordinally smallest: the same whatever order they come in.</summary>
    public TypePlace Place { get; set; } = place;

    /// <summary>The name that all of its places can have: of one context, with it; of several, the noun alone. Null where it belongs to one place.</summary>
    public string? Shared => Place.Noun.Length == 0 ? null : _hasContexts ? Place.Noun : Place.Shared;

    /// <summary>The member and its value by which unions tell the type from others; null where they do not agree on one.</summary>
    public (string Member, string Value)? Tag { get; private set; }

    public void ProposeTag(string member, string value)
    {
        Tag = _isTagged && Tag != (member, value) ? null : (member, value);
        _isTagged = true;
    }

    public void Propose(TypePlace proposed)
    {
        _hasContexts |= proposed.Context != Place.Context;
        if (Compare(proposed, Place) < 0)
        {
            Place = proposed;
        }
    }

    private static int Compare(TypePlace left, TypePlace right) => (left.Name.Length - right.Name.Length, string.CompareOrdinal(left.Name, right.Name)) switch
    {
        (0, 0) => string.CompareOrdinal(left.Root, right.Root),
        (0, var byText) => byText,
        var (byLength, _) => byLength,
    };
}
