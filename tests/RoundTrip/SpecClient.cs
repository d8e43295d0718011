using Dovetail.Generator;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Microsoft.CodeAnalysis;

namespace Dovetail.RoundTrip;

/// <summary>The client of a spec: as a model, and as sources.</summary>
internal sealed record SpecClient(ApiModel Model, IReadOnlyList<SyntaxTree> Sources)
{
    /// <returns>The client; null where the document allows none.</returns>
    public static SpecClient? TryMake(CorpusEntry entry, string @namespace)
    {
        var files = SpecFiles.Read(entry.Document, entry.Folder);
        var model = ClientCompiler.Compile(files.Document, files.Others, new GeneratorOptions { Namespace = @namespace }, CancellationToken.None).Value;
        var sources = GeneratorRun.Run(files.Document, files.Others, @namespace, CancellationToken.None).Sources;
        return model is null ? null : new SpecClient(model, [.. sources.Select(source => source.Tree)]);
    }
}
