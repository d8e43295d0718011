using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Options;

/// <summary>The keys of <c>.editorconfig</c> that are Dovetail's.</summary>
internal static class OptionKeys
{
    public const string SeverityPrefix = "dovetail_severity_";

    private const string Prefix = "dovetail_";

    private static readonly string[] Known =
        [.. OptionTable.Rows.Select(row => row.Key), .. FindingRules.ById.Keys.Select(SeverityOf).OrderBy(key => key, StringComparer.Ordinal)];

    public static string SeverityOf(string id) => SeverityPrefix + id.ToLowerInvariant();

    /// <summary>Tells the keys that look like Dovetail's and are none.</summary>
    /// <param name="keys">All keys of a document's section.</param>
    /// <param name="place">The document.</param>
    /// <param name="findings">Receives a finding for each.</param>
    public static void Check(IEnumerable<string> keys, SpecLocation? place, FindingList findings)
    {
        var unknown = keys
            .Where(key => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !Known.Contains(key, StringComparer.OrdinalIgnoreCase))
            .OrderBy(key => key, StringComparer.Ordinal);
        foreach (var key in unknown)
        {
            findings.Add(Findings.UnknownOption(key, NearestName.Of(key, Known), place));
        }
    }
}
