using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.JsonPath;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Reading.Overlays;

/// <summary>
/// Changes a document by its overlays, action by action, each upon what the one before left. Nodes keep the file and the line that they were
/// written at, so that findings about what an overlay adds point into the overlay.
/// </summary>
internal sealed class OverlayApplier(FindingList findings, CancellationToken cancellationToken)
{
    /// <summary>What overlays may add to a document: an action can double it, and so could the next.</summary>
    private const long MostAdded = 2_000_000;

    private readonly PathBudget _budget = new();
    private long _left = MostAdded;

    /// <param name="root">The document.</param>
    /// <param name="overlays">Its overlays, in the order in which they apply.</param>
    public SpecNode Apply(SpecNode root, IEnumerable<SourceFile> overlays)
    {
        var reader = new OverlayReader(findings, cancellationToken);
        var home = root.Text;
        foreach (var action in overlays.SelectMany(overlay => reader.Read(new SpecText(overlay, home))))
        {
            try
            {
                root = Apply(root, action);
            }
            catch (SpecSyntaxException exception)
            {
                Refuse(action, exception.Message);
            }

            if (_left < 0)
            {
                break;
            }
        }

        return root;
    }

    private SpecNode Apply(SpecNode root, OverlayAction action)
    {
        var run = new PathRun(new Place(root, JsonPointer.Root), _budget, cancellationToken);
        var targets = run.Select(action.Target, new Place(root, JsonPointer.Root));
        if (targets.Count == 0)
        {
            findings.Add(Findings.OverlayTargetUnmatched(action.TargetNode.Location, action.TargetNode.Value));
            return root;
        }

        if (action.Removes)
        {
            return TreeEdit.Of(targets).Apply(root, static _ => null) ?? throw new SpecSyntaxException("it would remove the whole document", 0);
        }

        var update = action.Update ?? Copied(run, action.Copy!, root);
        CheckSize(targets, update);
        return TreeEdit.Of(targets).Apply(root, target => Update(target, update, action))!;
    }

    private static SpecNode Copied(PathRun run, PathQuery copy, SpecNode root) => run.Select(copy, new Place(root, JsonPointer.Root)) switch
    {
        { Count: 1 } places => places[0].Node,
        var places => throw new SpecSyntaxException($"'copy' selects {places.Count} nodes instead of one", 0),
    };

    private SpecNode Update(SpecNode target, SpecNode update, OverlayAction action)
    {
        if (NodeMerge.TryMerge(target, update) is { } merged)
        {
            return merged;
        }

        Refuse(action, "what it would merge is of another kind than its target");
        return target;
    }

    private void CheckSize(IReadOnlyList<Place> targets, SpecNode update)
    {
        var (size, depth) = NodeMeasure.Of(update, (_left / targets.Count) + 1, cancellationToken);
        _left -= size * targets.Count;
        if (_left < 0)
        {
            throw new SpecSyntaxException("the overlays add more nodes than a document may have, and the rest of them is left out too", 0);
        }

        if (depth + targets.Max(target => target.Pointer.Depth) > NodeLimits.Depth)
        {
            throw new SpecSyntaxException(Json.JsonScanner.TooDeep, 0);
        }
    }

    private void Refuse(OverlayAction action, string reason) => findings.Add(Findings.OverlayActionLeftOut(action.TargetNode.Location, reason));
}
