using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dovetail.Benchmarks.Orders;
using Dovetail.Serialization;

namespace Dovetail.Benchmarks.Json;

/// <summary>The first read and write of a process, in processes of their own, turn by turn: nothing is compiled yet, and nothing cached.</summary>
internal static class FirstRun
{
    /// <summary>The argument of the processes.</summary>
    public const string Marker = "--first-json";

    private const int Rounds = 11;
    private const string Ours = "dovetail";
    private const string Theirs = "plain";

    public static async Task<int> RunAsync()
    {
        var pairs = new List<(Cost Ours, Cost Theirs)>();
        for (var round = 0; round < Rounds; round++)
        {
            pairs.Add((await MeasureAsync(Ours), await MeasureAsync(Theirs)));
        }

        Console.WriteLine($"100 orders read and written first of all, beside System.Text.Json: {PairTable.Line(pairs)}");
        return 0;
    }

    /// <summary>What a process does: once, and tells what it took.</summary>
    /// <param name="whose">Ours or theirs.</param>
    public static void Tell(string whose)
    {
        var json = OrderTexts.List;
        var cost = whose == Ours
            ? Cost.Of(() => { _ = JsonModel.FromJson<OrderList>(json).ToJson(); })
            : Cost.Of(() => { _ = JsonSerializer.Serialize(JsonSerializer.Deserialize(json, PlainJson.Default.PlainOrderList)!, PlainJson.Default.PlainOrderList); });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cost.Cpu.Ticks} {cost.Wall.Ticks} {cost.Bytes}"));
    }

    private static async Task<Cost> MeasureAsync(string whose)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(FirstRun).Assembly.Location, Marker, whose]) { RedirectStandardOutput = true })!;
        var told = (await process.StandardOutput.ReadToEndAsync()).Split(' ').Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToList();
        await process.WaitForExitAsync();
        return new Cost(TimeSpan.FromTicks(told[0]), TimeSpan.FromTicks(told[1]), told[2]);
    }
}
