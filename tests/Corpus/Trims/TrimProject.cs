using Dovetail.Corpus.Builds;

namespace Dovetail.Corpus.Trims;

/// <summary>An application that calls a few operations, published.</summary>
/// <param name="name">The folder's name.</param>
/// <param name="aot">Whether it is compiled to native code.</param>
internal sealed class TrimProject(Workspace workspace, CorpusEntry entry, string name, bool aot)
{
    private const string Out = "out";

    /// <param name="calls">What it calls.</param>
    /// <param name="filter">The operations that its client has; null: all.</param>
    public async Task<TrimSizes> PublishAsync(TrimCalls calls, string? filter)
    {
        var include = filter is null ? "" : $" DovetailInclude=\"{filter}\"";
        var folder = await workspace.AddAsync(
            name,
            TrimProgram.TextOf(calls),
            $"""<AdditionalFiles Include="{Workspace.FilesOf(entry)}" DovetailNamespace="{GeneratorRun.Namespace}"{include} />""",
            $"""
            <{(aot ? "PublishAot" : "PublishTrimmed")}>true</{(aot ? "PublishAot" : "PublishTrimmed")}>
                <TrimMode>full</TrimMode>
                <InvariantGlobalization>true</InvariantGlobalization>
                <DebugType>none</DebugType>
                <CopyOutputSymbolsToPublishDirectory>false</CopyOutputSymbolsToPublishDirectory>
            """);
        await BuildCommand.RunAsync(folder, ["publish", "-c", "Release", "-o", Out, "--use-current-runtime", "--self-contained", "-p:RunAnalyzers=false"]);
        return TrimSizes.Of(Path.Combine(folder, Out), aot);
    }
}
