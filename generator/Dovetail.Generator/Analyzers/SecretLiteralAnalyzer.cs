using System.Collections.Immutable;
using Dovetail.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dovetail.Generator.Analyzers;

/// <summary>Flags a secret that is written into the code: whoever can read the code, or the program, has it, and changing it takes a release.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretLiteralAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Type and member of the runtime, and the parameter that takes a secret.</summary>
    private static readonly HashSet<(string Type, string Method, string Parameter)> Parameters =
    [
        ("Dovetail.ApiCredential", "ApiKey", "key"),
        ("Dovetail.ApiCredential", "Basic", "password"),
        ("Dovetail.ApiCredential", "Bearer", "token"),
        ("Dovetail.ApiCredential", "Header", "value"),
        ("Dovetail.ApiCredential", "Query", "value"),
        ("Dovetail.ApiCredential", "Cookie", "value"),
        ("Dovetail.ApiCredential", "ClientCredentials", "clientSecret"),
        ("Dovetail.SecretCredential", "Update", "secret"),
        ("Dovetail.OAuthCredential", "UpdateClientSecret", "secret"),
        ("Dovetail.RefreshTokenCredential", ".ctor", "refreshToken"),
        ("Dovetail.ClientAssertionKey", "FromPem", "pem"),
    ];

    private static readonly HashSet<(string Type, string Property)> Properties = [("Dovetail.OAuthOptions", "ClientSecret")];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(FindingRules.SecretLiteral);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(AnalyzeArgument, OperationKind.Argument);
        context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
    }

    private static void AnalyzeArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (IsSecret(argument.Value) && argument.Parameter is { ContainingSymbol: IMethodSymbol method } parameter
            && Parameters.Contains((NameOf(method.ContainingType), method.Name, parameter.Name)))
        {
            Report(context, argument.Value, $"{method.ContainingType.Name}.{(method.MethodKind is MethodKind.Constructor ? "new" : method.Name)}");
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (IsSecret(assignment.Value) && assignment.Target is IPropertyReferenceOperation { Property: { } property }
            && Properties.Contains((NameOf(property.ContainingType), property.Name)))
        {
            Report(context, assignment.Value, $"{property.ContainingType.Name}.{property.Name}");
        }
    }

    /// <summary>A text that the compiler knows; an empty one is no secret.</summary>
    private static bool IsSecret(IOperation value) => value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } };

    private static string NameOf(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    private static void Report(OperationAnalysisContext context, IOperation value, string target) =>
        context.ReportDiagnostic(Diagnostic.Create(FindingRules.SecretLiteral, value.Syntax.GetLocation(), Findings.SecretLiteral(target)));
}
