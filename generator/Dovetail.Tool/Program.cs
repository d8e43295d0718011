using Dovetail.Tool;
using Dovetail.Tool.Commands;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

return await ToolCommands.RunAsync(args, ToolSession.OfProcess(), stop.Token);
