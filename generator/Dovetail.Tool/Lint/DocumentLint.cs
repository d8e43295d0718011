using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Tool.Lint;

/// <summary>
/// Holds the whole of a document of OpenAPI 3 against what the specification allows, also where no operation reaches: members that no such object has, that are missing, or
/// that do not go together. A build says nothing of these, since a client lacks nothing by them.
/// </summary>
internal static class DocumentLint
{
    /// <summary>Of a document that is all wrong, more would not help.</summary>
    private const int Most = 200;

    /// <param name="root">The document, its overlays applied.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static IReadOnlyList<Finding> Run(SpecNode root, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        if (root is not SpecMapping document || MinorOf(document["openapi"]) is not { } minor)
        {
            return findings;
        }

        // What stands twice by an anchor of YAML is looked at once.
        var seen = new HashSet<(SpecMapping, string)>();
        var waiting = new Stack<(SpecMapping Node, ObjectKind Kind)>([(document, ObjectKind.All["OpenAPI"])]);
        while (findings.Count < Most && waiting.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (seen.Add((next.Node, next.Kind.Name)) && (next.Kind.Name is "PathItem" or "Schema" || next.Node["$ref"] is null))
            {
                findings.AddRange(Check(next.Node, next.Kind, minor).Take(Most - findings.Count).Select(static found => Findings.NotAllowed(found.Node.Location, found.Reason)));
                Below(next.Node, next.Kind, waiting);
            }
        }

        return findings;
    }

    private static int? MinorOf(SpecNode? version) => version is SpecScalar { Value: ['3', '.', >= '0' and <= '9' and var minor, ..] } ? minor - '0' : null;

    private static IEnumerable<(SpecNode Node, string Reason)> Check(SpecMapping node, ObjectKind kind, int minor)
    {
        foreach (var member in kind.Members.Values.Where(member => member.IsRequired && node[member.Name] is null))
        {
            yield return (node, $"{kind.Name} has to have '{member.Name}'");
        }

        foreach (var entry in node.Entries)
        {
            if (!kind.IsOpen && !kind.Members.ContainsKey(entry.Name) && !IsExtension(entry.Name))
            {
                yield return (entry.Key.ToNode(), $"{kind.Name} has no '{entry.Name}'");
            }

            // In components a header has the name of a component.
            if (entry.Name == "headers" && kind.Name is "Response" or "Encoding" && entry.Value is SpecMapping headers)
            {
                foreach (var header in headers.Entries.Where(static header => !ObjectRules.IsToken(header.Name)))
                {
                    yield return (header.Key.ToNode(), $"'{header.Name}' can not be the name of a header");
                }
            }
        }

        foreach (var found in ObjectRules.Check(kind.Name, node, minor))
        {
            yield return found;
        }
    }

    private static void Below(SpecMapping node, ObjectKind kind, Stack<(SpecMapping Node, ObjectKind Kind)> waiting)
    {
        if (kind.Name == "Callback")
        {
            Push(Entries(node, ObjectKind.All["PathItem"]), ObjectKind.All["PathItem"], waiting);
            return;
        }

        foreach (var entry in node.Entries)
        {
            if (kind.Members.TryGetValue(entry.Name, out var member) && ObjectKind.All.TryGetValue(member.Kind, out var below))
            {
                Push((member.Shape, entry.Value) switch
                {
                    (MemberShape.Object, var value) => [value],
                    (MemberShape.List, SpecSequence list) => list.Items,
                    (MemberShape.Map, SpecMapping map) => Entries(map, below),
                    _ => [],
                }, below, waiting);
            }
        }
    }

    /// <summary>Paths, responses and callbacks may be extended; the name of a header or of a property begins as it likes.</summary>
    private static IEnumerable<SpecNode> Entries(SpecMapping map, ObjectKind kind) =>
        map.Entries.Where(entry => kind.Name is not ("PathItem" or "Response" or "Callback") || !IsExtension(entry.Name)).Select(static entry => entry.Value);

    private static void Push(IEnumerable<SpecNode> nodes, ObjectKind kind, Stack<(SpecMapping Node, ObjectKind Kind)> waiting)
    {
        foreach (var node in nodes.OfType<SpecMapping>())
        {
            waiting.Push((node, kind));
        }
    }

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.OrdinalIgnoreCase);
}
