using System.Globalization;
using Dovetail.Generator.Diagnostics;

namespace Dovetail.Testing.Server.Documents;

/// <summary>Findings as compilers write them: <c>shop.yaml(12,5): DOVE0002: …</c>.</summary>
internal static class FindingText
{
    public static string Of(Finding finding) => finding.Location is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{at.Path}({at.StartLine + 1},{at.StartColumn + 1}): {finding.Id}: {finding.Message}")
        : $"{finding.Id}: {finding.Message}";
}
