using BenchmarkDotNet.Running;
using Dovetail.Benchmarks;
using Dovetail.Benchmarks.Calls;
using Dovetail.Benchmarks.Generation;
using Dovetail.Benchmarks.Json;
using Dovetail.Benchmarks.Json.Corpus;
using Dovetail.Benchmarks.Mapping;

switch (args)
{
    case ["calls"]:
        return await CallRun.RunAsync();
    case ["calls", "--times"]:
        BenchmarkRunner.Run<CallBenchmarks>(BenchmarkConfig.Create());
        return 0;
    case ["json"]:
        return JsonRun.Run();
    case ["json", "--times"]:
        BenchmarkRunner.Run<JsonBenchmarks>(BenchmarkConfig.Create());
        return 0;
    case ["json", "--first"]:
        return await FirstRun.RunAsync();
    case ["json", "--corpus", .. var models]:
        return await CorpusJsonRun.RunAsync(models);
    case ["mappers"]:
        return MapperRun.Run();
    case ["mappers", "--keystrokes"]:
        return KeystrokeRun.Run();
    case ["loopback", "--cached"]:
        return await LoopbackRun.RunCachedAsync();
    case ["loopback", .. var callers]:
        return await LoopbackRun.RunAsync(callers);
    case ["generation", .. var names]:
        return await GenerationRun.RunAsync(names);
    case [FirstRun.Marker, var whose]:
        FirstRun.Tell(whose);
        return 0;
    case [LoopbackServer.Marker]:
        await LoopbackServer.RunAsync();
        return 0;
    default:
        await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project tests/Benchmarks -- calls [--times] | json [--times | --first | --corpus [DOCUMENT:TYPE:COUNT]…] | mappers [--keystrokes] | loopback [CALLERS… | --cached] | generation NAME…");
        return 2;
}
