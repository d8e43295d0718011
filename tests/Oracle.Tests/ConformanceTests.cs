using Dovetail.Conformance.Autorest;
using Dovetail.Conformance.Suite;
using Dovetail.Conformance.TypeSpec;

namespace Dovetail.Oracle.Tests;

/// <summary>The suites by which others judge their generators: our clients against their servers, held to docs/house/conformance.md.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public async Task Clients_of_autorests_documents_do_what_its_server_expects_but_for_what_the_ledger_explains() =>
        Hold("autorest", await new AutorestSuite().TryRunAsync(filter: null, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Clients_of_TypeSpecs_documents_do_what_its_server_expects_but_for_what_the_ledger_explains() =>
        Hold("typespec", await new TypeSpecSuite().TryRunAsync(filter: null, TestContext.Current.CancellationToken));

    private static void Hold(string suite, (SuiteReport? Report, string Missing) run)
    {
        Assert.SkipWhen(run.Report is null, run.Missing);

        Assert.True(run.Report!.Failures.Count == 0, string.Join("\n", run.Report.Failures));
        Assert.Equal(LedgerPage.Read(suite), run.Report.ToString());
    }
}
