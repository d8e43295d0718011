using Dovetail.Generator.Common;
using Dovetail.Generator.Mapping.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Declarations;

/// <summary>Where C# looks a name up (C# specification 7.8.1): the namespaces around it, the innermost first, and behind each what is imported there.</summary>
internal static class NameScopes
{
    public static NameQuestion QuestionOf(NameSyntax name)
    {
        var (text, isGlobal) = TextOf(name);
        return isGlobal ? new(name.ToString(), [new([text])], SeesGlobalUsings: false) : QuestionOf(text, name);
    }

    /// <summary>What an alias of the file stands for.</summary>
    public static TypeSyntax? AliasOf(TypeSyntax syntax)
    {
        return syntax is not IdentifierNameSyntax name ? null : syntax.Ancestors()
            .Select(UsingsOf)
            .SelectMany(usings => usings)
            .FirstOrDefault(item => item.Alias?.Name.Identifier.ValueText == name.Identifier.ValueText)?.NamespaceOrType;
    }

    /// <summary>The name with its dots and without its arguments, and whether it begins with <c>global::</c>.</summary>
    public static (string Text, bool IsGlobal) TextOf(TypeSyntax syntax) => syntax switch
    {
        AliasQualifiedNameSyntax alias => alias.Alias.Identifier.ValueText == "global"
            ? (alias.Name.Identifier.ValueText, true)
            : ($"{alias.Alias.Identifier.ValueText}.{alias.Name.Identifier.ValueText}", false),
        QualifiedNameSyntax qualified => TextOf(qualified.Left) is var (left, isGlobal) ? ($"{left}.{qualified.Right.Identifier.ValueText}", isGlobal) : default,
        SimpleNameSyntax simple => (simple.Identifier.ValueText, false),
        _ => (syntax.ToString(), false),
    };

    private static NameQuestion QuestionOf(string text, NameSyntax name)
    {
        var scopes = new List<NameScope>();
        foreach (var ancestor in name.Ancestors())
        {
            if (ancestor is BaseNamespaceDeclarationSyntax declaration)
            {
                var levels = Levels(declaration).ToList();
                for (var level = 0; level < levels.Count; level++)
                {
                    scopes.Add(new([$"{levels[level]}.{text}"]));
                    if (level == 0)
                    {
                        scopes.Add(Imports(declaration.Usings, text, [.. AllLevels(declaration), ""]));
                    }
                }
            }
            else if (ancestor is CompilationUnitSyntax unit)
            {
                scopes.Add(new([text]));
                scopes.Add(Imports(unit.Usings, text, [""]));
            }
        }

        return new(name.ToString(), scopes.Where((scope, index) => !scope.Names.IsEmpty || index == scopes.Count - 1).ToEquatableArray(), SeesGlobalUsings: true);
    }

    /// <summary>The namespaces that a declaration opens, the innermost first: of <c>namespace A.B</c> both.</summary>
    private static IEnumerable<string> Levels(BaseNamespaceDeclarationSyntax declaration)
    {
        var around = declaration.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(outer => TextOf(outer.Name).Text).ToList();
        var own = TextOf(declaration.Name).Text.Split('.');
        for (var count = own.Length; count > 0; count--)
        {
            yield return string.Join(".", around.Concat(own.Take(count)));
        }
    }

    private static IEnumerable<string> AllLevels(BaseNamespaceDeclarationSyntax declaration) =>
        declaration.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().SelectMany(Levels);

    private static NameScope Imports(SyntaxList<UsingDirectiveSyntax> usings, string text, string[] prefixes)
    {
        var (first, rest) = text.IndexOf('.') is > 0 and var dot ? (text.Substring(0, dot), text.Substring(dot)) : (text, "");
        var names = new List<string>();
        foreach (var item in usings)
        {
            var isAlias = item.Alias is { } alias && alias.Name.Identifier.ValueText == first;
            if (!isAlias && (item.Alias is not null || rest.Length > 0 || !item.StaticKeyword.IsMissingOrNone()))
            {
                continue;
            }

            var (target, isGlobal) = TextOf(item.NamespaceOrType);
            var full = isAlias ? target + rest : $"{target}.{text}";
            names.AddRange((isGlobal ? [""] : prefixes).Select(prefix => prefix.Length == 0 ? full : $"{prefix}.{full}"));
        }

        return new(names.ToEquatableArray());
    }

    private static SyntaxList<UsingDirectiveSyntax> UsingsOf(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax declaration => declaration.Usings,
        CompilationUnitSyntax unit => unit.Usings,
        _ => default,
    };

    private static bool IsMissingOrNone(this SyntaxToken token) => token.RawKind == 0;
}
