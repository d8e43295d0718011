using Dovetail.Generator.Analyzers;
using Dovetail.Generator.Tests.Compilations;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dovetail.Generator.Tests.Analyzers;

public sealed class SecretLiteralTests
{
    [Theory]
    [InlineData("Dovetail.ApiCredential.ApiKey(\"k\")")]
    [InlineData("Dovetail.ApiCredential.Basic(name, \"p\")")]
    [InlineData("Dovetail.ApiCredential.Basic(password: Fixed, userName: name)")]
    [InlineData("Dovetail.ApiCredential.Bearer(Fixed)")]
    [InlineData("Dovetail.ApiCredential.Bearer(\"a\" + Fixed)")]
    [InlineData("Dovetail.ApiCredential.Header(\"X-Key\", \"k\")")]
    [InlineData("Dovetail.ApiCredential.Query(name, \"k\")")]
    [InlineData("Dovetail.ApiCredential.Cookie(name, \"k\")")]
    [InlineData("Dovetail.ApiCredential.ClientCredentials(name, \"s\")")]
    [InlineData("new Dovetail.OAuthOptions { ClientSecret = \"s\" }")]
    [InlineData("new Dovetail.RefreshTokenCredential(new Dovetail.OAuthOptions(), \"r\")")]
    public async Task A_secret_in_the_code_is_flagged_where_it_stands(string expression) =>
        Assert.Equal(["DOVE0070"], await FlagsAsync(expression));

    [Theory]
    [InlineData("Dovetail.ApiCredential.ApiKey(name)")]
    [InlineData("Dovetail.ApiCredential.ApiKey(System.Environment.GetEnvironmentVariable(\"KEY\")!)")]
    [InlineData("Dovetail.ApiCredential.Bearer($\"{name}\")")]
    [InlineData("Dovetail.ApiCredential.Header(\"X-Key\", name, \"Bot\")")]
    [InlineData("Dovetail.ApiCredential.Basic(\"anna\", \"\")")]
    [InlineData("Dovetail.ApiCredential.For(\"scheme\", Dovetail.ApiCredential.ApiKey(name))")]
    [InlineData("new Dovetail.OAuthOptions { ClientId = \"shop\", ClientSecret = name }")]
    [InlineData("new Other().Bearer(\"t\")")]
    public async Task A_secret_from_outside_is_not(string expression) => Assert.Empty(await FlagsAsync(expression));

    private static async Task<string[]> FlagsAsync(string expression)
    {
        var text = $$"""
            class Program
            {
                const string Fixed = "f";

                object Make(string name) => {{expression}};
            }

            class Other { public object Bearer(string token) => token; }
            """;
        var compilation = GeneratedCompilation.Create([CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken)]);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal)));
        var flags = await compilation.WithAnalyzers([new SecretLiteralAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. flags.Select(static flag => flag.Id)];
    }
}
