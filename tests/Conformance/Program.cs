using Dovetail.Conformance.Autorest;
using Dovetail.Conformance.Suite;

const string Usage = "dotnet run -c Release --project tests/Conformance -- autorest [--group NAME] [--ledger]";

var group = args is [_, "--group", { } name, ..] ? name : null;
if (args is not ["autorest", ..])
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}

var (report, missing) = await AutorestSuite.TryRunAsync(group, CancellationToken.None);
if (report is null)
{
    await Console.Error.WriteLineAsync(missing);
    return 2;
}

await Console.Out.WriteAsync(report.ToString());
foreach (var failure in report.Failures)
{
    await Console.Out.WriteLineAsync(failure);
}

if (args.Contains("--ledger"))
{
    LedgerPage.Write(args[0], report.ToString());
}

return report.Failures.Count == 0 ? 0 : 1;
