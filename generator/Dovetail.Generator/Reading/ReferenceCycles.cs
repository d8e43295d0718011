using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading;

/// <summary>
/// References from schema to schema that lead round, by themselves or through <c>allOf</c>: no value can be judged by them, and whoever follows
/// them never ends.
/// </summary>
internal static class ReferenceCycles
{
    /// <summary>Takes one reference out of each cycle. Iterative: chains may be as long as the document.</summary>
    /// <param name="schemas">All schemas, each at the index that its node knows.</param>
    public static void Break(IReadOnlyList<SpecSchema> schemas, FindingList findings, CancellationToken cancellationToken)
    {
        var states = new State[schemas.Count];
        var way = new Stack<(SpecSchema Schema, int Next)>();
        foreach (var schema in schemas)
        {
            Enter(schema);
            while (way.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (last, next) = way.Pop();
                if (Successor(last, next) is not { } successor)
                {
                    StateOf(last) = State.Finished;
                    continue;
                }

                way.Push((last, next + 1));
                if (StateOf(successor) is not State.Open)
                {
                    Enter(successor);
                }
                else if (next == 0)
                {
                    Cut(last, findings);
                }
            }
        }

        void Enter(SpecSchema schema)
        {
            if (StateOf(schema) is not State.Finished)
            {
                StateOf(schema) = State.Open;
                way.Push((schema, schema.Reference is null ? 1 : 0));
            }
        }

        ref State StateOf(SpecSchema schema) => ref states[schema.Node.SchemaIndex];
    }

    /// <summary>The reference, number 0, then the branches of <c>allOf</c>. A cycle always closes by a reference: branches stand inside of their schema.</summary>
    private static SpecSchema? Successor(SpecSchema schema, int number) =>
        number == 0 ? schema.Reference : number <= schema.AllOf.Count ? schema.AllOf[number - 1] : null;

    private static void Cut(SpecSchema schema, FindingList findings)
    {
        var reference = ReferenceResolver.SchemaReferenceOf(schema.Node)!;
        findings.Add(Findings.EndlessReference(reference.Location, reference.Value));
        schema.Reference = null;
    }

    private enum State
    {
        New,
        Open,
        Finished,
    }
}
