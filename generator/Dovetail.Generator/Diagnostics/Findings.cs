namespace Dovetail.Generator.Diagnostics;

/// <summary>One typed factory for each finding: the only place that words them.</summary>
internal static class Findings
{
    public static Finding MalformedDocument(SpecLocation location, string reason) =>
        new(FindingRules.MalformedDocument.Id, $"The document can not be read: {reason}", location);
}
