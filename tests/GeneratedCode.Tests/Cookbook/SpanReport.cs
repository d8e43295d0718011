using System.Diagnostics;
using OpenTelemetry;

namespace Features.Cookbook;

/// <summary>Reports the name of each span.</summary>
public sealed class SpanReport(CookbookStage stage) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            stage.Reports.Add("span " + span.DisplayName);
        }

        return ExportResult.Success;
    }
}
