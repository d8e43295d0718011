using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Mapping.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Declarations;

/// <summary>The global usings, which a name's own file does not show.</summary>
internal static class GlobalUsingReader
{
    public static bool IsGlobal(SyntaxNode node) => node is UsingDirectiveSyntax { GlobalKeyword.RawKind: not 0, StaticKeyword.RawKind: 0 };

    public static GlobalUsing Read(SyntaxNode node)
    {
        var directive = (UsingDirectiveSyntax)node;
        return new(directive.Alias?.Name.Identifier.ValueText, NameScopes.TextOf(directive.NamespaceOrType).Text);
    }

    public static GlobalUsings Of(ImmutableArray<GlobalUsing> usings) => new(usings
        .Distinct()
        .OrderBy(item => item.Target, StringComparer.Ordinal)
        .ThenBy(item => item.Alias, StringComparer.Ordinal)
        .ToEquatableArray());
}
