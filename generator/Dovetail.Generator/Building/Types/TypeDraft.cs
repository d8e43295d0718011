using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Types;

/// <summary>
/// A type on its way to a name. Until all types are known they refer to each other by <see cref="Id"/>, which stands where the name will;
/// structurally equal inline schemas share a draft, and each place that shares it proposes a name.
/// </summary>
internal sealed class TypeDraft(int id, TypePlace place)
{
    private bool _isTagged;

    /// <summary>Stands for the name: no document can produce it, since <c>#</c> is in no identifier.</summary>
    public string Id { get; } = "#" + id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The component's name in the document; null for inline schemas.</summary>
    public string? ComponentName { get; init; }

    /// <summary>Set once its members are built.</summary>
    public TypeModel? Model { get; set; }

    /// <summary>The shortest of the proposed names, then the ordinally smallest: the same whatever order the places come in.</summary>
    public TypePlace Place { get; private set; } = place;

    /// <summary>The member and its value by which unions tell the type from others; null where they do not agree on one.</summary>
    public (string Member, string Value)? Tag { get; private set; }

    public void ProposeTag(string member, string value)
    {
        Tag = _isTagged && Tag != (member, value) ? null : (member, value);
        _isTagged = true;
    }

    public void Propose(TypePlace proposed)
    {
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
