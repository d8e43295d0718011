using Dovetail.Generator.Model;
using Dovetail.Generator.Surface;

namespace Dovetail.Tool.Projects;

/// <summary>Writes a first call of a client: one that reads, and needs no arguments where there is such a one.</summary>
internal static class FirstCall
{
    public static string NameOf(ApiModel api) => $"{api.Name}FirstCall";

    public static string Write(ApiModel api)
    {
        var (path, operation) = Choose(api);
        var hasServer = api.Client.Servers.Any(server => server.Url.Contains("://", StringComparison.Ordinal));
        string?[] settings = [hasServer ? null : "BaseAddress = new(\"https://api.example.com\")", Credential(api)];
        var options = string.Join(", ", settings.OfType<string>()) is { Length: > 0 } set ? $"new() {{ {set} }}" : "";
        return $$"""
            using Dovetail;
            using {{api.Namespace}};

            /// <summary>The first call of {{api.Client.ClassName}}.</summary>
            internal static class {{NameOf(api)}}
            {
                public static async Task RunAsync()
                {
                    await using var client = new {{api.Client.ClassName}}({{options}});
                    {{Call(path, operation)}}
                }
            }

            """;
    }

    private static (string Path, OperationModel Operation) Choose(ApiModel api)
    {
        var paths = GroupPaths.Of(api);
        return api.Groups
            .SelectMany(group => group.Operations.Select(operation => (Path: paths[group.InterfaceName], Operation: operation)))
            .OrderBy(item => Rank(item.Operation))
            .FirstOrDefault() is { Operation: not null } best ? best : throw new ToolException("The document has no operation to call.");
    }

    private static int Rank(OperationModel operation) =>
        (operation.HttpMethod == "GET" ? 0 : 100) + (operation.Deprecated ? 50 : 0) + (operation.Response.Kind is ResponseKind.Stream or ResponseKind.File ? 20 : 0)
        + SurfaceTypes.ParametersOf(operation, operation.Bodies.FirstOrDefault()).Count(parameter => !parameter.Contains(" = ", StringComparison.Ordinal));

    private static string? Credential(ApiModel api) => api.Client.Security.Schemes.FirstOrDefault()?.Factory switch
    {
        "Bearer" => "Credential = ApiCredential.Bearer(Environment.GetEnvironmentVariable(\"API_TOKEN\")!)",
        { } factory when factory.StartsWith("ApiKey", StringComparison.Ordinal) => "Credential = ApiCredential.ApiKey(Environment.GetEnvironmentVariable(\"API_KEY\")!)",
        _ => null,
    };

    /// <summary>What has to be given is <c>default!</c> with its name, so that the compiler shows what to write.</summary>
    private static string Call(string path, OperationModel operation)
    {
        var required = SurfaceTypes.ParametersOf(operation, operation.Bodies.FirstOrDefault())
            .Where(parameter => !parameter.Contains(" = ", StringComparison.Ordinal))
            .Select(parameter => $"{parameter.Split(' ')[^1]}: default!");
        var call = $"client.{GroupPaths.MethodOf(path, operation)}({string.Join(", ", required)})";
        return operation.Response.Kind switch
        {
            _ when operation.Paging is not null => $"await foreach (var item in {call})\n        {{\n            Console.WriteLine(item);\n        }}",
            ResponseKind.Stream => $"await foreach (var item in {call})\n        {{\n            Console.WriteLine(item);\n        }}",
            ResponseKind.None => $"await {call};",
            ResponseKind.File => $"await using var file = await {call};",
            _ => $"Console.WriteLine(await {call});",
        };
    }
}
