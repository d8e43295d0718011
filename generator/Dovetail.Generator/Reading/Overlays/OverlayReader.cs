using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.JsonPath;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Overlays;

/// <summary>Reads OpenAPI Overlays 1.x.</summary>
internal sealed class OverlayReader(FindingList findings, CancellationToken cancellationToken)
{
    /// <summary>What an overlay says of the document that it changes; null where it says nothing.</summary>
    public static string? ExtendsOf(SourceFile overlay, CancellationToken cancellationToken) =>
        (NodeReader.Read(overlay, new FindingList(), cancellationToken) as SpecMapping)?["extends"] is SpecScalar { Kind: ScalarKind.String, Value: var address } ? address : null;

    /// <summary>The actions of an overlay that can be read, in order.</summary>
    /// <param name="text">The overlay; its nodes will be at home in the document that it changes.</param>
    public IEnumerable<OverlayAction> Read(SpecText text)
    {
        var root = NodeReader.Read(text, findings, cancellationToken);
        if (root is not SpecMapping overlay)
        {
            if (root is not null)
            {
                Refuse(root, "an overlay is an object");
            }

            yield break;
        }

        if (overlay["overlay"] is not SpecScalar version || !version.Value.StartsWith("1", StringComparison.Ordinal))
        {
            Refuse(overlay["overlay"] ?? overlay, "its version is not known, Overlay 1.0 and 1.1 are");
            yield break;
        }

        if (overlay["actions"] is not SpecSequence actions)
        {
            Refuse(overlay["actions"] ?? version, "'actions' is a list of actions");
            yield break;
        }

        if (actions.Items.Count == 0)
        {
            Refuse(actions, "'actions' has at least one");
        }

        foreach (var item in actions.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ReadAction(item) is { } action)
            {
                yield return action;
            }
        }
    }

    private OverlayAction? ReadAction(SpecNode node)
    {
        if ((node as SpecMapping)?["target"] is not SpecScalar { Kind: ScalarKind.String } target)
        {
            Refuse(node, "it has no 'target'");
            return null;
        }

        var action = (SpecMapping)node;
        var removes = action["remove"] is SpecScalar { Kind: ScalarKind.True };
        if (!removes && action["update"] is null && action["copy"] is null)
        {
            Refuse(node, "it has neither 'update' nor 'copy' nor 'remove: true'");
            return null;
        }

        var query = TryParse(target);
        var copy = action["copy"] is SpecScalar { Kind: ScalarKind.String } from ? TryParse(from) : null;
        if (action["copy"] is { } other and not SpecScalar { Kind: ScalarKind.String })
        {
            Refuse(other, "'copy' is a JSONPath");
        }

        var isWhole = query is not null && (removes || action["update"] is not null || copy is not null);
        return isWhole ? new OverlayAction(target, query!, removes, action["update"], copy) : null;
    }

    private PathQuery? TryParse(SpecScalar query)
    {
        try
        {
            return PathParser.Parse(query.Value);
        }
        catch (SpecSyntaxException exception)
        {
            Refuse(query, $"its JSONPath can not be read, {exception.Message}");
            return null;
        }
    }

    private void Refuse(SpecNode node, string reason) => findings.Add(Findings.OverlayActionLeftOut(node.Location, reason));
}
