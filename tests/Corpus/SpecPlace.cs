using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dovetail.Corpus;

/// <summary>What a finding says of a place.</summary>
/// <param name="Line">From 1.</param>
internal sealed record SpecPlace(string Id, int Line, string Message)
{
    public static SpecPlace Of(Diagnostic finding) =>
        new(finding.Id, finding.Location.GetLineSpan().StartLinePosition.Line + 1, finding.GetMessage(CultureInfo.InvariantCulture));
}
