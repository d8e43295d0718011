using System.Globalization;
using Dovetail.Generator.Common;
using Dovetail.Generator.Mapping.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Declarations;

/// <summary>A declared type to its shape, as far as the mapper may see it.</summary>
internal sealed class ShapeReader(TypeReader types, Compilation compilation, INamedTypeSymbol within)
{
    /// <summary>Beyond so many types nothing is looked into: a mapper that comes to more has met a library.</summary>
    private const int MostShapes = 500;

    public EquatableArray<TypeShape> ReadAll(CancellationToken cancellationToken)
    {
        var shapes = new List<TypeShape>();
        while (shapes.Count < MostShapes && types.TryTakeMet(out var met))
        {
            cancellationToken.ThrowIfCancellationRequested();
            shapes.Add(Read(met.Symbol, met.Use));
        }

        return shapes.OrderBy(shape => shape.Name, StringComparer.Ordinal).ToEquatableArray();
    }

    private TypeShape Read(INamedTypeSymbol symbol, TypeUse use)
    {
        var generic = use.Arguments.IsEmpty ? null : use;
        if (symbol.TypeKind is TypeKind.Enum)
        {
            return new(use.Bare, ShapeKind.Enum) { Values = ValuesOf(symbol), Underlying = TypeReader.NameOf(symbol.EnumUnderlyingType!) };
        }

        if (UnionOf(symbol) is { } union)
        {
            return new(use.Bare, ShapeKind.Union) { Cases = union.TypeArguments.Select(type => types.Read(type, null)).ToEquatableArray() };
        }

        var kind = symbol.TypeKind switch { TypeKind.Interface => ShapeKind.Interface, TypeKind.Struct => ShapeKind.Struct, _ => ShapeKind.Class };
        return new(use.Bare, kind)
        {
            Generic = generic,
            Members = MembersOf(symbol, use),
            Constructors = ConstructorsOf(symbol, use),
            Bases = BasesOf(symbol),
            OpenBase = OpenBaseOf(symbol),
            IsAbstract = symbol.IsAbstract,
        };
    }

    private static EquatableArray<ValueShape> ValuesOf(INamedTypeSymbol symbol) => symbol.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(field => field.HasConstantValue)
        .Select(field => new ValueShape(TypeReader.Escaped(field.Name), null, Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture)))
        .ToEquatableArray();

    /// <summary>The runtime's base class of a union of a client that is compiled already.</summary>
    private static INamedTypeSymbol? UnionOf(INamedTypeSymbol symbol) =>
        symbol.BaseType is { Name: "Union", IsGenericType: true, ContainingAssembly.Name: "Dovetail.Runtime" } union ? union : null;

    private EquatableArray<MemberShape> MembersOf(INamedTypeSymbol symbol, TypeUse use)
    {
        var members = new List<MemberShape>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<INamedTypeSymbol> line = symbol.TypeKind is TypeKind.Interface ? [symbol, .. symbol.AllInterfaces] : LineOf(symbol);
        foreach (var type in line)
        {
            var arguments = ArgumentsOf(type, SymbolEqualityComparer.Default.Equals(type, symbol) ? use : types.Read(type, null));
            foreach (var member in type.OriginalDefinition.GetMembers().Where(member => !member.IsStatic && IsAccessible(member) && !IsForbidden(member)))
            {
                // What is overridden or hidden is read once, where it is nearest.
                if (!known.Contains(member.Name) && MemberOf(member, arguments) is { } shape)
                {
                    known.Add(member.Name);
                    members.Add(shape);
                }
            }
        }

        return members.ToEquatableArray();
    }

    private MemberShape? MemberOf(ISymbol member, IReadOnlyDictionary<string, TypeUse>? arguments) => member switch
    {
        IPropertySymbol { IsIndexer: false } property => Property(property, arguments),
        IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } field => Field(field, arguments),
        _ => null,
    };

    private MemberShape Field(IFieldSymbol field, IReadOnlyDictionary<string, TypeUse>? arguments) =>
        new(TypeReader.Escaped(field.Name), JsonNameOf(field), types.Read(field.Type, SyntaxOf(field), arguments)) { CanWrite = !field.IsReadOnly, IsRequired = field.IsRequired };

    private MemberShape Property(IPropertySymbol property, IReadOnlyDictionary<string, TypeUse>? arguments)
    {
        // What the document of a compiled client does not name belongs to no class of the user's.
        var isAdditional = property is { Name: "AdditionalProperties", ContainingType.BaseType: { Name: "JsonModel", ContainingAssembly.Name: "Dovetail.Runtime" } };
        return new(TypeReader.Escaped(property.Name), JsonNameOf(property), types.Read(property.Type, SyntaxOf(property), arguments))
        {
            CanRead = property.GetMethod is { } get && IsAccessible(get),
            CanWrite = property.SetMethod is { } set && IsAccessible(set),
            IsInitOnly = property.SetMethod is { IsInitOnly: true },
            IsRequired = property.IsRequired,
            NeedsNoSource = isAdditional,
            NeedsNoTarget = isAdditional,
        };
    }

    private EquatableArray<ConstructorShape> ConstructorsOf(INamedTypeSymbol symbol, TypeUse use)
    {
        var arguments = ArgumentsOf(symbol, use);
        return symbol.OriginalDefinition.InstanceConstructors
            .Where(constructor => IsAccessible(constructor) && !IsCopy(constructor))
            .Select(constructor => new ConstructorShape(
                constructor.Parameters.Select(parameter => new ArgumentShape(
                    parameter.Name,
                    types.Read(parameter.Type, SyntaxOf(parameter), arguments),
                    parameter.IsOptional)).ToEquatableArray(),
                constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute")))
            .ToEquatableArray();
    }

    /// <summary>The compiler refuses its use, and can not be told otherwise.</summary>
    private static bool IsForbidden(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "ObsoleteAttribute" } && attribute.ConstructorArguments.Length > 1 && attribute.ConstructorArguments[1].Value is true);

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);

    private bool IsAccessible(ISymbol symbol) => compilation.IsSymbolAccessibleWithin(symbol, within);

    /// <summary>The class and its bases, without those of the framework and the runtime.</summary>
    private static IEnumerable<INamedTypeSymbol> LineOf(INamedTypeSymbol symbol)
    {
        for (var type = symbol; type is { SpecialType: SpecialType.None, TypeKind: not TypeKind.Error, ContainingAssembly.Name: not "Dovetail.Runtime" }; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static EquatableArray<string> BasesOf(INamedTypeSymbol symbol) => LineOf(symbol)
        .Skip(1)
        .Concat(symbol.AllInterfaces)
        .Where(type => type.TypeKind is not TypeKind.Error)
        .Select(type => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
        .Where(name => !name.StartsWith("global::System.", StringComparison.Ordinal))
        .ToEquatableArray();

    /// <summary>Where the line of base classes leads to one that is generated.</summary>
    private TypeUse? OpenBaseOf(INamedTypeSymbol symbol)
    {
        foreach (var type in LineOf(symbol))
        {
            if (type.BaseType is { TypeKind: TypeKind.Error } open)
            {
                var bases = type.DeclaringSyntaxReferences.Select(part => (part.GetSyntax() as BaseTypeDeclarationSyntax)?.BaseList).FirstOrDefault(list => list is not null);
                return types.Read(open, bases?.Types[0].Type);
            }
        }

        return null;
    }

    private static Dictionary<string, TypeUse>? ArgumentsOf(INamedTypeSymbol symbol, TypeUse use) => symbol.TypeArguments.IsEmpty || use.Arguments.IsEmpty
        ? null
        : symbol.OriginalDefinition.TypeParameters.Select((parameter, index) => (parameter.Name, Use: use.Arguments[index])).ToDictionary(pair => pair.Name, pair => pair.Use);

    private static string? JsonNameOf(ISymbol member) => member.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass?.Name == "JsonPropertyNameAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;

    private static TypeSyntax? SyntaxOf(ISymbol member) => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        PropertyDeclarationSyntax property => property.Type,
        ParameterSyntax parameter => parameter.Type,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } => declaration.Type,
        _ => null,
    };
}
