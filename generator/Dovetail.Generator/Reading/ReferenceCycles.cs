using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading;

/// <summary>References from schema to schema that lead round: no value can be judged by them, and whoever follows them never ends.</summary>
internal static class ReferenceCycles
{
    /// <summary>Takes one reference out of each cycle.</summary>
    public static void Break(IEnumerable<SpecSchema> schemas, FindingList findings)
    {
        var finished = new HashSet<SpecSchema>();
        foreach (var schema in schemas)
        {
            var chain = new HashSet<SpecSchema>();
            var last = schema;
            while (last.Reference is { } next && finished.Add(last))
            {
                chain.Add(last);
                if (chain.Contains(next))
                {
                    var reference = ReferenceResolver.SchemaReferenceOf(last.Node)!;
                    findings.Add(Findings.EndlessReference(reference.Location, reference.Value));
                    last.Reference = null;
                    break;
                }

                last = next;
            }
        }
    }
}
