using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Dovetail.Benchmarks;

/// <summary>In this process, so that what was compiled for the run is there; allocated bytes exact, and ratios to the baseline of the same run.</summary>
internal static class BenchmarkConfig
{
    private const int Warmups = 5;
    private const int Iterations = 15;

    public static IConfig Create() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(Warmups).WithIterationCount(Iterations).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(200)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddLogger(ConsoleLogger.Unicode)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddColumn(StatisticColumn.Min, StatisticColumn.Median, StatisticColumn.Max)
        .WithSummaryStyle(SummaryStyle.Default.WithSizeUnit(Perfolizer.Metrology.SizeUnit.B).WithRatioStyle(RatioStyle.Value))
        .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.JoinSummary)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "dovetail-benchmarks"));
}
