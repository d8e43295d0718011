using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Features.Cookbook;

/// <summary>Reports the name of each metric.</summary>
public sealed class MetricReport(CookbookStage stage) : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
        {
            stage.Reports.Add("metric " + metric.Name);
        }

        return ExportResult.Success;
    }
}
