using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading.Parts;

/// <summary>Looks at operations side by side.</summary>
internal static class OperationChecks
{
    public static void Run(SpecDocument document, FindingList findings)
    {
        if (document.Operations.Count == 0)
        {
            findings.Add(Findings.NoOperations(document.Node.Location));
        }

        foreach (var same in document.Operations.Where(operation => operation.OperationId is not null).GroupBy(operation => operation.OperationId, StringComparer.Ordinal))
        {
            foreach (var again in same.Skip(1))
            {
                findings.Add(Findings.RepeatedOperationId(again.Node["operationId"]!.Location, same.Key!));
            }
        }

        foreach (var same in document.Operations.GroupBy(operation => operation.Method + " " + PathTemplate.Shape(operation.Path), StringComparer.Ordinal))
        {
            foreach (var again in same.Skip(1))
            {
                findings.Add(Findings.SamePath(again.Node.Location, again.Path, same.First().Path));
            }
        }
    }
}
