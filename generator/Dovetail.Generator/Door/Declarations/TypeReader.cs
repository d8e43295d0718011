using Dovetail.Generator.Common;
using Dovetail.Generator.Mapping.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Declarations;

/// <summary>
/// A type of the user's code to a record. Symbol and syntax are walked side by side: where the compiler does not know a name, since it will be generated, the syntax tells
/// where it is looked up.
/// </summary>
internal sealed class TypeReader
{
    private static readonly SymbolDisplayFormat NameFormat = SymbolDisplayFormat.FullyQualifiedFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None);

    /// <summary>Types that grow as they are looked into (<c>A&lt;T&gt;</c> with an <c>A&lt;A&lt;T&gt;&gt;</c> in it) end here.</summary>
    private const int LargestType = 60;

    private readonly Queue<(INamedTypeSymbol Symbol, TypeUse Use)> _met = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The declared types that were read and whose shapes were not asked for yet.</summary>
    public bool TryTakeMet(out (INamedTypeSymbol Symbol, TypeUse Use) met)
    {
        met = _met.Count > 0 ? _met.Dequeue() : default;
        return met.Symbol is not null;
    }

    /// <summary>The name as C# prints it: a keyword with its <c>@</c>.</summary>
    public static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None ? name : "@" + name;

    public static string NameOf(ITypeSymbol symbol) => symbol.ToDisplayString(NameFormat);

    /// <param name="syntax">As it is written; null where it is not at hand.</param>
    /// <param name="arguments">What the type parameters stand for; null for nothing.</param>
    public TypeUse Read(ITypeSymbol symbol, TypeSyntax? syntax, IReadOnlyDictionary<string, TypeUse>? arguments = null)
    {
        if (syntax is not null && NameScopes.AliasOf(syntax) is { } alias)
        {
            return Read(symbol, alias, arguments) with { Null = NullnessOf(symbol) };
        }

        return (symbol, syntax) switch
        {
            (INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable, _) =>
                Read(nullable.TypeArguments[0], (syntax as NullableTypeSyntax)?.ElementType, arguments).OrNull,
            (_, NullableTypeSyntax marked) => Read(symbol, marked.ElementType, arguments).OrNull,
            (ITypeParameterSymbol parameter, _) when arguments is not null && arguments.TryGetValue(parameter.Name, out var argument) => argument,
            (IArrayTypeSymbol { Rank: 1 } array, _) => new(TypeUse.ArrayName)
            {
                Arguments = [Read(array.ElementType, syntax is ArrayTypeSyntax { RankSpecifiers.Count: 1 } written ? written.ElementType : null, arguments)],
                Null = NullnessOf(symbol),
            },
            (INamedTypeSymbol named, _) when !named.IsTupleType && named.TypeKind is not TypeKind.Delegate => Named(named, syntax, arguments),
            _ => new(symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)) { Null = NullnessOf(symbol), IsValueType = symbol.IsValueType },
        };
    }

    private TypeUse Named(INamedTypeSymbol symbol, TypeSyntax? syntax, IReadOnlyDictionary<string, TypeUse>? arguments)
    {
        var name = syntax as NameSyntax;
        if (symbol.TypeKind is TypeKind.Error)
        {
            var question = name is null ? new NameQuestion(symbol.Name, [], SeesGlobalUsings: false) : NameScopes.QuestionOf(name);
            return new(question.Text) { IsOpen = true, Question = question, Null = NullnessOf(symbol) };
        }

        var use = new TypeUse(symbol.ContainingType is { IsGenericType: true } ? symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) : NameOf(symbol))
        {
            Arguments = ArgumentsOf(symbol, name, arguments),
            IsValueType = symbol.IsValueType,
            Null = NullnessOf(symbol),
        };
        if (use.Size > LargestType)
        {
            return new(NameOf(symbol)) { IsValueType = symbol.IsValueType };
        }

        if (!HasShape(symbol))
        {
            return use;
        }

        if (_known.Add(use.Bare))
        {
            _met.Enqueue((symbol, use.NotNull));
        }

        // A nested type is found in its class before any namespace is asked.
        return name is null || symbol.ContainingType is not null ? use : use with { Question = NameScopes.QuestionOf(name) };
    }

    private EquatableArray<TypeUse> ArgumentsOf(INamedTypeSymbol symbol, NameSyntax? name, IReadOnlyDictionary<string, TypeUse>? arguments)
    {
        if (symbol.TypeArguments.IsEmpty)
        {
            return [];
        }

        var generic = (name is QualifiedNameSyntax qualified ? qualified.Right : name is AliasQualifiedNameSyntax alias ? alias.Name : name) as GenericNameSyntax;
        var written = generic?.TypeArgumentList.Arguments;
        return symbol.TypeArguments
            .Select((argument, index) => Read(argument, written?.Count == symbol.TypeArguments.Length ? written.Value[index] : null, arguments))
            .ToEquatableArray();
    }

    /// <summary>The framework's types and the runtime's are known by their names; all others are looked into.</summary>
    private static bool HasShape(INamedTypeSymbol symbol)
    {
        var root = symbol.ContainingNamespace;
        while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            root = root.ContainingNamespace;
        }

        return symbol.SpecialType is SpecialType.None
            && (root.Name is not "System" || symbol.TypeKind is TypeKind.Enum)
            && symbol.ContainingAssembly?.Name is not "Dovetail.Runtime";
    }

    private static Nullness NullnessOf(ITypeSymbol symbol) => symbol.NullableAnnotation switch
    {
        NullableAnnotation.Annotated => Nullness.Yes,
        _ when symbol.IsValueType => Nullness.No,
        NullableAnnotation.None => Nullness.Unsaid,
        _ => Nullness.No,
    };
}
