using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>Reads what a run did from its tracked steps.</summary>
internal static class Steps
{
    public static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    public static IReadOnlyList<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        [.. result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason)];

    public static void AssertCached(GeneratorRunResult result, string step) =>
        Assert.All(Reasons(result, step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

    public static void AssertKept(IEnumerable<IncrementalStepRunReason> reasons) =>
        Assert.All(reasons, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
}
