using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.CodeFixes;

/// <summary>Writes the name that was meant, perhaps, where an attribute names nothing of the document.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNameFix))]
public sealed class NearestNameFix : CodeFixProvider
{
    // The properties of a diagnostic, as the generator sets them.
    private const string Old = "Old";
    private const string New = "New";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("DOVE0120");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is not null
                && diagnostic.Properties.TryGetValue(Old, out var old)
                && diagnostic.Properties.TryGetValue(New, out var nearest)
                && nearest is not null
                && NameAt(root.FindNode(diagnostic.Location.SourceSpan), old) is { } name)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Change '{old}' to '{nearest}'", _ => Task.FromResult(With(context.Document, root, name, nearest)), equivalenceKey: $"{old} {nearest}"),
                    diagnostic);
            }
        }
    }

    /// <summary>The name as it is written in the attribute, or in the attributes of the member.</summary>
    private static LiteralExpressionSyntax? NameAt(SyntaxNode node, string? old) =>
        ((SyntaxNode?)node.FirstAncestorOrSelf<AttributeSyntax>() ?? node.FirstAncestorOrSelf<MemberDeclarationSyntax>())?
            .DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .FirstOrDefault(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText == old);

    private static Document With(Document document, SyntaxNode root, LiteralExpressionSyntax name, string nearest) =>
        document.WithSyntaxRoot(root.ReplaceToken(name.Token, SyntaxFactory.Literal(nearest).WithTriviaFrom(name.Token)));
}
