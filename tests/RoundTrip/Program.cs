using Dovetail.RoundTrip;

if (args is not ([_] or [_, "--filter", _]) || !(Directory.Exists(args[0]) || File.Exists(args[0])))
{
    await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project tests/RoundTrip -- <folder with specs or manifest.tsv> [--filter NAME]");
    return 2;
}

return new RoundTripRun(args[0], args.Length > 1 ? args[2] : null).Run();
