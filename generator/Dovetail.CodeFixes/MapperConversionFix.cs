using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Dovetail.CodeFixes;

/// <summary>Offers the method of a conversion that a mapper lacks, for the user to write.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MapperConversionFix))]
public sealed class MapperConversionFix : CodeFixProvider
{
    /// <summary>The properties of a diagnostic that hold the two types, as the generator sets them.</summary>
    internal const string Source = "Source";

    /// <inheritdoc cref="Source"/>
    internal const string Target = "Target";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("DOVE0107");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var mapper = root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>();
            if (mapper is not null && diagnostic.Properties.TryGetValue(Source, out var source) && diagnostic.Properties.TryGetValue(Target, out var target)
                && source is not null && target is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Write a conversion", _ => Task.FromResult(With(context.Document, root!, mapper, source, target)), equivalenceKey: $"{source} {target}"),
                    diagnostic);
            }
        }
    }

    private static Document With(Document document, SyntaxNode root, TypeDeclarationSyntax mapper, string source, string target)
    {
        var modifiers = mapper.Modifiers.Any(SyntaxKind.StaticKeyword) ? "private static" : "private";
        var method = SyntaxFactory.ParseMemberDeclaration($"{modifiers} {target} Convert({source} value) => throw new global::System.NotImplementedException();")!;
        return document.WithSyntaxRoot(root.ReplaceNode(
            mapper,
            mapper.AddMembers(method
                .WithAdditionalAnnotations(Formatter.Annotation)
                .WithLeadingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed, SyntaxFactory.ElasticCarriageReturnLineFeed))));
    }
}
