using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Door.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>The types that <c>[UseType]</c> puts in the place of schemas. One that could not be read and written is told, and left out.</summary>
internal sealed class OwnTypeReader(PartSymbol part, List<CustomizingFinding> findings)
{
    private Compilation Compilation => part.Model.Compilation;

    public IEnumerable<OwnTypeUse> Read()
    {
        foreach (var (attribute, source) in part.Attributes("UseTypeAttribute"))
        {
            var (use, fault) = Read(attribute, source);
            if (fault is not null)
            {
                findings.Add(CustomizingFindings.Unfit(part.Key, source.Place, fault));
            }
            else if (use is not null)
            {
                yield return use;
            }
        }
    }

    private (OwnTypeUse? Use, string? Fault) Read(AttributeData attribute, ChangeSource source)
    {
        var schema = ConstantReader.FirstTextOf(attribute);
        var (symbol, syntax) = TypeArguments.Positional(attribute, 1, part.Model);
        if (symbol is null or { TypeKind: TypeKind.Error })
        {
            // Half-typed code is the compiler's to tell; a name that it does not know may be the model of another client of this project.
            return syntax is not NameSyntax name
                ? (null, null)
                : (Open(source, schema, NameScopes.QuestionOf(name).Scopes.SelectMany(scope => scope.Names), FaultOf(name.ToString())), null);
        }

        if (symbol is not INamedTypeSymbol type)
        {
            return (null, $"'{symbol.ToDisplayString()}' is neither a class nor a struct");
        }

        if (OwnTypes.FaultOf(type, Compilation) is { } fault)
        {
            return (null, fault);
        }

        var (own, unread) = ReadingOf(type, TypeArguments.Named(attribute, "Context", part.Model).Symbol, TypeArguments.Named(attribute, "Converter", part.Model).Symbol);
        return own is not null ? (new(source, schema, own) { IsInternal = OwnTypes.IsInternal(type) }, null)
            : OwnTypes.MayBePart(type, Compilation) ? (Open(source, schema, [FullNameOf(type).Replace("global::", "")], unread!), null)
            : (null, unread);
    }

    private (OwnType? Type, string? Fault) ReadingOf(INamedTypeSymbol type, ITypeSymbol? context, ITypeSymbol? converter)
    {
        if (context is INamedTypeSymbol source)
        {
            var fault = OwnTypes.IsContext(source) ? OwnTypes.FaultOfConstruction(type) : $"'{source.Name}' is no JsonSerializerContext";
            return fault is null ? (Own(type, OwnReading.Context, source), null) : (null, fault);
        }

        if ((converter as INamedTypeSymbol ?? OwnTypes.ConverterOf(type)) is { ContainingAssembly.Name: not "Dovetail.Runtime" } own)
        {
            return OwnTypes.FaultOfConverter(own, type, Compilation) is { } fault ? (null, fault) : (Own(type, OwnReading.Converter, own), null);
        }

        return OwnTypes.IsModel(type)
            ? (Own(type, OwnReading.Model, null), null)
            : (null, $"Nothing says how '{type.Name}' is read and written: Context names a JsonSerializerContext, Converter a JsonConverter<{type.Name}>");
    }

    private static OwnType Own(INamedTypeSymbol type, OwnReading reading, INamedTypeSymbol? reader) =>
        new(FullNameOf(type), type.IsValueType, reading, reader is null ? "" : FullNameOf(reader));

    private static string FullNameOf(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>What is not known here may be the model of another client.</summary>
    private static OwnTypeUse Open(ChangeSource source, string schema, IEnumerable<string> names, string fault) =>
        new(source, schema, new("", IsValueType: false, OwnReading.Nothing, "")) { Candidates = names.Distinct(StringComparer.Ordinal).ToEquatableArray(), Fault = fault };

    private static string FaultOf(string name) => $"'{name}' is neither a type of your code nor a model of another client in this project";
}
