using System.Globalization;
using Dovetail.Generator.Diagnostics;

namespace Dovetail.Tool.Reports;

/// <summary>A finding with the severity that holds for it.</summary>
internal sealed record ReportedFinding(Finding Finding, FindingSeverity Severity)
{
    public string Id => Finding.Id;

    public string Message => Finding.Message;

    public SpecLocation? Location => Finding.Location;

    /// <summary>The title of its rule.</summary>
    public string Title => FindingRules.ById[Id].Title.ToString(CultureInfo.InvariantCulture);
}
