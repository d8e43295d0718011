using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dovetail.CodeFixes;

/// <summary>Writes what a finding about a client's surface tells into the file of the surface: a line that comes, one that goes, or both.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(SurfaceLineFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".json", ".yaml", ".yml" })]
public sealed class SurfaceLineFix : CodeFixProvider
{
    // The properties of a diagnostic, as the generator sets them.
    private const string File = "Path";
    private const string Old = "Old";
    private const string New = "New";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("DOVE0080", "DOVE0081", "DOVE0082");

    /// <summary>None: of many lines <c>dotnet dovetail surface</c> writes the file.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(File, out var path)
                && project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == path) is { } surface)
            {
                var (old, now) = (Of(diagnostic, Old), Of(diagnostic, New));
                context.RegisterCodeFix(
                    CodeAction.Create(TitleOf(old, now, surface.Name), token => WriteAsync(surface, old, now, token), equivalenceKey: $"{diagnostic.Id} {old} {now}"),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static string? Of(Diagnostic diagnostic, string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    private static string TitleOf(string? old, string? now, string file) => (old, now) switch
    {
        (null, _) => $"Add the line to {file}",
        (_, null) => $"Take the line out of {file}",
        _ => $"Write the new line into {file}",
    };

    private static async Task<Solution> WriteAsync(TextDocument surface, string? old, string? now, CancellationToken cancellationToken)
    {
        var text = await surface.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var lines = text.Lines.Select(line => line.ToString()).ToList();
        if (lines.Count > 0 && lines[lines.Count - 1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        lines.RemoveAll(line => old is not null && line.Trim() == old);
        if (now is not null)
        {
            lines.Insert(PlaceOf(now, lines), now);
        }

        var written = SourceText.From(string.Concat(lines.Select(line => line + "\n")), text.Encoding);
        return surface.Project.Solution.WithAdditionalDocumentText(surface.Id, written);
    }

    /// <summary>Before the first line whose name comes later; comments stay above.</summary>
    private static int PlaceOf(string added, List<string> lines)
    {
        var place = lines.FindIndex(line => line.Length > 0 && line[0] != '#' && Compare(line, added) > 0);
        return place < 0 ? lines.Count : place;
    }

    private static int Compare(string left, string right) =>
        string.CompareOrdinal(KeyOf(left), KeyOf(right)) is var byKey && byKey != 0 ? byKey : string.CompareOrdinal(left, right);

    private static string KeyOf(string line) => line.Substring(0, line.IndexOfAny(['(', ':']) is var end && end < 0 ? line.Length : end).TrimEnd();
}
