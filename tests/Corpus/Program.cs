using Dovetail.Corpus;
using Dovetail.Corpus.Builds;
using Dovetail.Corpus.Scaling;
using Dovetail.Corpus.Surface;
using Dovetail.Corpus.Trims;

if (SpecRequest.TryParse(args) is { } request)
{
    return SpecProcess.Serve(request);
}

if (args is ["--scale", .. var sizes])
{
    return ScaleRun.Run(sizes);
}

if (Arguments.TryParse(args, out var arguments) is { } complaint)
{
    await Console.Error.WriteLineAsync(complaint);
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return 2;
}

if (arguments.Surface is { } surface)
{
    return await new SurfaceRun(arguments, surface).RunAsync();
}

if (arguments.Names is { } names)
{
    return await new NamesRun(arguments, names).RunAsync();
}

if (arguments.Paging is { } paging)
{
    return await new PagingRun(arguments, paging).RunAsync();
}

if (arguments.Build is not null)
{
    return await new BuildRun(arguments).RunAsync();
}

if (arguments.Trim is { } trim)
{
    return await new TrimRun(arguments, trim).RunAsync();
}

return await new CorpusRun(arguments).RunAsync();
