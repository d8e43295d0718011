using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Corpus;

/// <summary>What the compiler says of the output.</summary>
/// <param name="Operations">Counted in the compiled client, not in the generator's model.</param>
internal sealed record CompilerRun(int Operations, int Models, int Errors, int Warnings, string? FirstComplaint, long AssemblyBytes)
{
    public static CompilerRun Run(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        var emitted = compilation.Emit(assembly, xmlDocumentationStream: documentation);
        var complaints = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var types = TypesOf(compilation.GlobalNamespace, GeneratorRun.Namespace.Split('.'));
        return new CompilerRun(
            types.Sum(OperationsOf),
            types.Count(IsModel),
            complaints.Count(diagnostic => !diagnostic.IsWarningAsError),
            complaints.Count(diagnostic => diagnostic.IsWarningAsError),
            complaints.FirstOrDefault()?.ToString(),
            assembly.Length);
    }

    /// <summary>An operation that gives several kinds of answers has a method for each, and counts once: id, method and path are the same.</summary>
    private static int OperationsOf(INamedTypeSymbol group) => group.GetMembers()
        .Where(member => member is IFieldSymbol { Type: var field } && IsOperation(field) || member is IPropertySymbol { Type: var property } && IsOperation(property))
        .SelectMany(member => member.DeclaringSyntaxReferences)
        .Select(reference => reference.GetSyntax().DescendantNodes().OfType<ArgumentListSyntax>().FirstOrDefault()?.ToString())
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Count();

    private static bool IsOperation(ITypeSymbol type) => type.Name is "ApiOperation" or "ApiStreamOperation";

    private static ImmutableArray<INamedTypeSymbol> TypesOf(INamespaceSymbol root, string[] path)
    {
        var space = path.Aggregate((INamespaceSymbol?)root, (parent, name) => parent?.GetNamespaceMembers().SingleOrDefault(child => child.Name == name));
        return space?.GetTypeMembers() ?? [];
    }

    private static bool IsModel(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Enum || type.BaseType is { Name: "JsonModel" } || type.Interfaces.Any(made => made.Name == "IMultipartBody");
}
