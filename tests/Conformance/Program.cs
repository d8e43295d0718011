using Dovetail.Conformance.Autorest;
using Dovetail.Conformance.Suite;
using Dovetail.Conformance.TypeSpec;

const string Usage = "dotnet run -c Release --project tests/Conformance -- autorest|typespec [--group NAME] [--ledger]";

var group = args is [_, "--group", { } name, ..] ? name : null;
if (args is not ["autorest" or "typespec", ..])
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}

JudgedSuite suite = args[0] == "autorest" ? new AutorestSuite() : new TypeSpecSuite();
var (report, missing) = await suite.TryRunAsync(group, CancellationToken.None);
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
