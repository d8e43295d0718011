using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Links;

/// <summary>Finds the operation that a link calls.</summary>
internal sealed class LinkTargets
{
    private readonly Dictionary<string, LinkedOperation> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string Method), LinkedOperation> _byPlace = [];

    public LinkTargets(IEnumerable<LinkedOperation> operations)
    {
        foreach (var operation in operations)
        {
            var spec = operation.Operation;
            if (spec.OperationId is { } id && !_byId.ContainsKey(id))
            {
                _byId.Add(id, operation);
            }

            if (!_byPlace.ContainsKey((spec.Path, spec.Method)))
            {
                _byPlace.Add((spec.Path, spec.Method), operation);
            }
        }
    }

    /// <summary>Null where the document, as far as it is generated, has no such operation.</summary>
    public LinkedOperation? Find(SpecLink link)
    {
        if (link.OperationId is { } id)
        {
            return _byId.TryGetValue(id, out var named) ? named : null;
        }

        // Of this document only: another one's operations belong to another client.
        if (link.OperationRef is not { } reference || !reference.StartsWith("#/paths/", StringComparison.Ordinal))
        {
            return null;
        }

        var tokens = JsonPointer.Tokens(Uri.UnescapeDataString(reference.Substring(1))).ToList();
        return tokens.Count == 3 && _byPlace.TryGetValue((tokens[1], tokens[2].ToUpperInvariant()), out var placed) ? placed : null;
    }
}
