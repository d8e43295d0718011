using Dovetail.Generator.Building;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;

namespace Dovetail.Generator;

/// <summary>A document to the model of its client: Reading, then Building. Pure, and free of Roslyn's compilation.</summary>
internal static class ClientCompiler
{
    public static Result<ApiModel> Compile(
        SourceFile document,
        IReadOnlyList<SourceFile> others,
        GeneratorOptions options,
        CancellationToken cancellationToken)
    {
        var findings = new FindingList();
        var model = TryCompile(document, others, options, findings, cancellationToken);
        return new Result<ApiModel>(model, findings.ToEquatableArray());
    }

    private static ApiModel? TryCompile(
        SourceFile document,
        IReadOnlyList<SourceFile> others,
        GeneratorOptions options,
        FindingList findings,
        CancellationToken cancellationToken)
    {
        try
        {
            var spec = SpecReader.Read(document, others, findings, cancellationToken);
            return spec is null ? null : ApiBuilder.Build(spec, document.Path, options, findings, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The last net: an exception out of a generator stops all of its output without a place in the spec (CS8785).
            findings.Add(Findings.InternalError(SpecLocation.StartOf(document.Path), exception));
            return null;
        }
    }
}
