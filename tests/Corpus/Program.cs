using Dovetail.Corpus;

if (SpecRequest.TryParse(args) is { } request)
{
    return SpecProcess.Serve(request);
}

if (Arguments.TryParse(args, out var arguments) is { } complaint)
{
    await Console.Error.WriteLineAsync(complaint);
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return 2;
}

return await new CorpusRun(arguments).RunAsync();
