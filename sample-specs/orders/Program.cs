using Samples;
using Samples.Stage;
using Spectre.Console;

// OrdersClient is made of orders.yaml while this project builds.
try
{
    if (args is ["--base-url", var url])
    {
        await Sandbox.RunAsync(new Uri(url), Console.Out);
        return 0;
    }

    using var meters = new Meters();
    if (args is ["--picture", var path])
    {
        var shown = new LiveStage(AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.No }), meters);
        await new Tour(shown, meters).RunAsync();
        await File.WriteAllTextAsync(path, Picture.Of(shown.Table));
        return 0;
    }

    IStage stage = Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive ? new PlainStage(Console.Out) : new LiveStage(AnsiConsole.Console, meters);
    var proofs = await new Tour(stage, meters).RunAsync();
    Console.WriteLine($"\nProved:\n{string.Join('\n', proofs.Select(static proof => $"  + {proof}"))}");
    return 0;
}
catch (Exception surprise)
{
    await Console.Error.WriteLineAsync($"\nA surprise: {surprise}");
    return 1;
}
