using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Dovetail.CodeFixes;

/// <summary>Offers the attribute that a member of a mapper lacks: one that names its other side, or one that leaves it out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MapperAttributeFix))]
public sealed class MapperAttributeFix : CodeFixProvider
{
    /// <summary>The property of a diagnostic that holds the member, as the generator sets it.</summary>
    internal const string Member = "Member";

    private const string WithoutSource = "DOVE0103";
    private const string RequiredWithoutSource = "DOVE0104";
    private const string WithoutTarget = "DOVE0105";

    /// <summary>Stands for the name that the user has to give.</summary>
    private const string Missing = "…";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(WithoutSource, RequiredWithoutSource, WithoutTarget);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var method = root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>();
            if (method is null || !diagnostic.Properties.TryGetValue(Member, out var member) || member is null)
            {
                continue;
            }

            foreach (var (title, attribute, arguments) in Offers(diagnostic.Id, member))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, _ => Task.FromResult(With(context.Document, root!, method, attribute, arguments)), equivalenceKey: $"{attribute} {diagnostic.Id}"),
                    diagnostic);
            }
        }
    }

    private static IEnumerable<(string Title, string Attribute, string[] Arguments)> Offers(string id, string member)
    {
        yield return id == WithoutTarget
            ? ($"Say where '{member}' goes", "MapMember", [member, Missing])
            : ($"Say where '{member}' comes from", "MapMember", [Missing, member]);

        // What has to be set can not be left out.
        if (id != RequiredWithoutSource)
        {
            yield return ($"Leave '{member}' out", "MapIgnore", [member]);
        }
    }

    private static Document With(Document document, SyntaxNode root, MethodDeclarationSyntax method, string attribute, string[] arguments)
    {
        var list = AttributeList(SingletonSeparatedList(Attribute(
            IdentifierName(attribute),
            AttributeArgumentList(SeparatedList(arguments.Select(argument =>
                AttributeArgument(LiteralExpression(Microsoft.CodeAnalysis.CSharp.SyntaxKind.StringLiteralExpression, Literal(argument)))))))));
        var changed = method
            .WithoutLeadingTrivia()
            .WithAttributeLists(method.AttributeLists.Insert(0, list.WithTrailingTrivia(ElasticCarriageReturnLineFeed)))
            .WithLeadingTrivia(method.GetLeadingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        return document.WithSyntaxRoot(root.ReplaceNode(method, changed));
    }
}
