using Dovetail.Conformance.Autorest;
using Dovetail.Conformance.Suite;

namespace Dovetail.Oracle.Tests;

/// <summary>The suites by which others judge their generators: our clients against their servers, held to docs/house/conformance.md.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public async Task Clients_of_autorests_documents_do_what_its_server_expects_but_for_what_the_ledger_explains()
    {
        var (report, missing) = await AutorestSuite.TryRunAsync(filter: null, TestContext.Current.CancellationToken);
        Assert.SkipWhen(report is null, missing);

        Assert.True(report!.Failures.Count == 0, string.Join("\n", report.Failures));
        Assert.Equal(LedgerPage.Read("autorest"), report.ToString());
    }
}
