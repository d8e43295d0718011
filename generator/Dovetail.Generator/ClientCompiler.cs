using Dovetail.Generator.Building;
using Dovetail.Generator.Building.Changes;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
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
        CancellationToken cancellationToken,
        Customization? customization = null)
    {
        var findings = new FindingList();
        var changes = new ChangeNotes(customization ?? Customization.None, document.Path, findings);
        var model = TryCompile(document, others, options, changes, findings, cancellationToken);
        return new Result<ApiModel>(model, findings.ToEquatableArray()) { Customizing = changes.ToOutcome() with { IsRead = model is not null } };
    }

    /// <summary>The namespace of a document's client, as far as it is known without reading the document; null where its title decides.</summary>
    public static string? NamespaceOf(string path, GeneratorOptions options, ClientPart? client) =>
        client is not null ? client.Namespace
        : options.Namespace is not null || ApiNames.TryOf(options.Name, path) is not null
            ? ApiNames.NamespaceOf(options.Namespace, options.RootNamespace, ApiNames.TryOf(options.Name, path) ?? "")
            : null;

    private static ApiModel? TryCompile(
        SourceFile document,
        IReadOnlyList<SourceFile> others,
        GeneratorOptions options,
        ChangeNotes changes,
        FindingList findings,
        CancellationToken cancellationToken)
    {
        try
        {
            var spec = SpecReader.Read(document, others, findings, cancellationToken);
            return spec is null ? null : ApiBuilder.Build(spec, document.Path, options, findings, cancellationToken, changes);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The last net: an exception out of a generator stops all of its output without a place in the spec (CS8785).
            findings.Add(Findings.InternalError(SpecLocation.StartOf(document.Path), exception));
            return null;
        }
    }
}
