using Dovetail.Fuzz;

if (FuzzSlice.TryParse(args) is { } slice)
{
    return FuzzWorker.Serve(slice);
}

if (Arguments.TryParse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return 2;
}

return await new FuzzRun(arguments).RunAsync();
