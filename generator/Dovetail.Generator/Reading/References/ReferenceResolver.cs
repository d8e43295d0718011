using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.References;

/// <summary>Follows <c>$ref</c>: a JSON pointer, in the same file or in another of the AdditionalFiles.</summary>
internal sealed class ReferenceResolver(SpecFiles files, FindingList findings)
{
    private const int LongestChain = 100;

    private readonly Dictionary<(string File, string Reference), Place?> _resolved = [];

    public static SpecScalar? ReferenceOf(SpecNode node) =>
        (node as SpecMapping)?["$ref"] is SpecScalar { Kind: ScalarKind.String } reference ? reference : null;

    public Place? Follow(Place place)
    {
        for (var hops = 0; hops < LongestChain; hops++)
        {
            if (ReferenceOf(place.Node) is not { } reference)
            {
                return place;
            }

            if (Resolve(reference) is not { } target)
            {
                return null;
            }

            place = target;
        }

        findings.Add(Findings.UnresolvedReference(place.Node.Location, "a chain of references that does not end"));
        return null;
    }

    public Place? Resolve(SpecScalar reference)
    {
        var key = (reference.Text.Path, reference.Value);
        if (!_resolved.TryGetValue(key, out var place))
        {
            place = Find(reference, out var reason);
            if (place is null)
            {
                findings.Add(Findings.UnresolvedReference(reference.Location, $"'{reference.Value}': {reason}"));
            }

            _resolved.Add(key, place);
        }

        return place;
    }

    private Place? Find(SpecScalar reference, out string reason)
    {
        var hash = reference.Value.IndexOf('#');
        var path = System.Uri.UnescapeDataString(hash < 0 ? reference.Value : reference.Value.Substring(0, hash));
        var pointer = hash < 0 ? "" : System.Uri.UnescapeDataString(reference.Value.Substring(hash + 1));
        if (SpecPath.IsRemote(path))
        {
            reason = "documents are not fetched; add the file to the AdditionalFiles and refer to it by its path";
            return null;
        }

        var file = path.Length == 0 ? SpecPath.Normalize(reference.Text.Path) : SpecPath.Resolve(reference.Text.Path, path);
        if (files.RootOf(file) is not { } root)
        {
            reason = files.Has(file) ? "the file is not well-formed" : "there is no such file among the AdditionalFiles";
            return null;
        }

        reason = "there is nothing at this place";
        return JsonPointer.Find(root, pointer) is { } node ? new Place(node, pointer) : null;
    }
}
