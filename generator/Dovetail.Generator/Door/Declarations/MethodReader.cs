using Dovetail.Generator.Common;
using Dovetail.Generator.Mapping.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Declarations;

/// <summary>A method of a mapper to its record.</summary>
internal sealed class MethodReader(TypeReader types)
{
    /// <summary>Namespaces whose attributes say nothing of who writes a method.</summary>
    private static readonly string[] Ours =
    [
        "Dovetail", "System", "System.ComponentModel", "System.Diagnostics", "System.Diagnostics.CodeAnalysis", "System.Diagnostics.Contracts", "System.Runtime.CompilerServices",
        "JetBrains.Annotations",
    ];

    /// <param name="owner">The class by which it is called; null for the mapper itself.</param>
    /// <returns>Null for a method that has no part in mapping.</returns>
    public MethodDeclaration? TryRead(IMethodSymbol method, int place, string? owner = null)
    {
        if (method.MethodKind is not MethodKind.Ordinary || (owner is not null && !method.IsStatic) || RoleOf(method, owner) is not { } role)
        {
            return null;
        }

        var syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as MethodDeclarationSyntax;
        var read = new MethodDeclaration(place, role, TypeReader.Escaped(method.Name), (owner is null ? "" : owner + ".") + TypeReader.Escaped(method.Name))
        {
            Modifiers = syntax?.Modifiers.ToString() ?? "",
            Returns = method.ReturnsVoid ? null : types.Read(method.ReturnType, syntax?.ReturnType),
            Parameters = method.Parameters.Select(parameter => Parameter(method, parameter)).ToEquatableArray(),
            Fault = FaultOf(method, role),
        };
        return role is MethodRole.Map ? WithRules(read, method) : read;
    }

    private static MethodRole? RoleOf(IMethodSymbol method, string? owner)
    {
        if (method is { IsPartialDefinition: true, PartialImplementationPart: null } && owner is null)
        {
            return IsOfAnother(method) ? null : MethodRole.Map;
        }

        return Attributes(method).Select(attribute => attribute.AttributeClass!.Name).FirstOrDefault(name => name is "MapBeforeAttribute" or "MapAfterAttribute") switch
        {
            "MapBeforeAttribute" => MethodRole.Before,
            "MapAfterAttribute" => MethodRole.After,
            _ => method is { ReturnsVoid: false, Parameters.Length: 1, IsGenericMethod: false, IsOverride: false } ? MethodRole.Convert : null,
        };
    }

    /// <summary>A method that another generator writes, as its attribute says, or that need not be written at all.</summary>
    private static bool IsOfAnother(IMethodSymbol method) => method is { ReturnsVoid: true, Parameters.IsEmpty: true } || method.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { TypeKind: not TypeKind.Error, ContainingNamespace: { } from } && !Ours.Contains(from.ToDisplayString(), StringComparer.Ordinal));

    private static string? FaultOf(IMethodSymbol method, MethodRole role)
    {
        if (role is not MethodRole.Map)
        {
            return null;
        }

        if (method.IsGenericMethod)
        {
            return "it is generic: a method for each type says what becomes what";
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly || method.Parameters.Any(parameter => parameter.RefKind is not (RefKind.None or RefKind.In)))
        {
            return "it takes or gives a reference: values go in, and one comes out";
        }

        return method.Parameters.Length < (method.ReturnsVoid ? 2 : 1)
            ? method.ReturnsVoid ? "it gives nothing: it returns the target, or takes it as its second parameter" : "it takes nothing: its first parameter is what is mapped"
            : null;
    }

    private ParameterDeclaration Parameter(IMethodSymbol method, IParameterSymbol parameter)
    {
        var syntax = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax;
        var modifier = (method.IsExtensionMethod && parameter.Ordinal == 0 ? "this " : "") + (parameter.RefKind is RefKind.In ? "in " : "");
        return new(modifier, types.Read(parameter.Type, syntax?.Type), syntax?.Identifier.Text ?? parameter.Name);
    }

    private static MethodDeclaration WithRules(MethodDeclaration read, IMethodSymbol method)
    {
        var (members, ignored, values, cases) = (new List<MemberRule>(), new List<string>(), new List<ValueRule>(), new List<CaseRule>());
        foreach (var attribute in Attributes(method))
        {
            var texts = ConstantReader.TextsOf(attribute);
            var (first, second) = (texts.ElementAtOrDefault(0), texts.ElementAtOrDefault(1));
            switch (attribute.AttributeClass!.Name)
            {
                case "MapMemberAttribute" when first is not null && second is not null:
                    members.Add(new(
                        first,
                        second,
                        ConstantReader.NamedOf(attribute, "Otherwise"),
                        ConstantReader.Conversions(attribute),
                        ConstantReader.Flag(attribute, "ThrowOnNull")));
                    break;
                case "MapIgnoreAttribute": ignored.AddRange(texts.OfType<string>()); break;
                case "MapValueAttribute" when first is not null && ConstantReader.SecondOf(attribute) is { } value: values.Add(new(first, value)); break;
                case "MapCaseAttribute" when first is not null && second is not null: cases.Add(new(first, second)); break;
            }
        }

        return read with
        {
            Members = members.ToEquatableArray(),
            Ignored = ignored.ToEquatableArray(),
            Values = values.ToEquatableArray(),
            Cases = cases.ToEquatableArray(),
        };
    }

    private static IEnumerable<AttributeData> Attributes(IMethodSymbol method) => method.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { ContainingNamespace: { Name: "Dovetail", ContainingNamespace.IsGlobalNamespace: true } });
}
