using Dovetail.Soak;

if (Arguments.TryParse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return 2;
}

var report = await new SoakRun(arguments).RunAsync();
await Console.Out.WriteAsync(report.ToString());
return report.Breaches.Count == 0 ? 0 : 1;
