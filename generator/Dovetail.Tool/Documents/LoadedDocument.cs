using Dovetail.Generator;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.References;
using Dovetail.Tool.Lint;

namespace Dovetail.Tool.Documents;

/// <summary>A document with all that its client depends on.</summary>
/// <param name="Source">The document.</param>
/// <param name="Others">The files that its references lead to, and its overlays.</param>
/// <param name="Options">What is set for it.</param>
/// <param name="OptionFindings">What is wrong with that.</param>
internal sealed record LoadedDocument(SourceFile Source, IReadOnlyList<SourceFile> Others, GeneratorOptions Options, EquatableArray<Finding> OptionFindings)
{
    /// <summary>The client, and all findings.</summary>
    public Result<ApiModel> Compile(CancellationToken cancellationToken)
    {
        var result = ClientCompiler.Compile(Source, Others, Options, cancellationToken);
        return result with { Findings = OptionFindings.Concat(result.Findings).ToEquatableArray() };
    }

    /// <summary>What the OpenAPI Specification does not allow, which a build passes over.</summary>
    public IReadOnlyList<Finding> Lint(CancellationToken cancellationToken) =>
        new SpecFiles(Source, Others, new FindingList(), cancellationToken).RootOf(SpecPath.Normalize(Source.Path)) is { } root ? DocumentLint.Run(root, cancellationToken) : [];

    /// <summary>The client.</summary>
    /// <exception cref="ToolException">The document allows none.</exception>
    public ApiModel CompileClient(ToolSession session, CancellationToken cancellationToken)
    {
        var result = session.During($"Reading {session.Shown(Source.Path)}", () => Compile(cancellationToken));
        return result.Value ?? throw new ToolException(
            $"{session.Shown(Source.Path)} has no client: {result.Findings.FirstOrDefault(IsError)?.Message ?? "'dotnet dovetail validate' says why"}");
    }

    private static bool IsError(Finding finding) => FindingRules.ById[finding.Id].DefaultSeverity is Microsoft.CodeAnalysis.DiagnosticSeverity.Error;
}
