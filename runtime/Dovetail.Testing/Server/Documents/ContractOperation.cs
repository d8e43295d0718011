using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Testing.Server.Documents;

/// <summary>An operation with what holds for it of the document.</summary>
internal sealed class ContractOperation(SpecDocument document, SpecOperation operation)
{
    public SpecOperation Spec => operation;

    /// <summary><c>GET /pets/{id}</c>.</summary>
    public string Route { get; } = $"{operation.Method} {operation.Path}";

    /// <summary>The <c>operationId</c>, or the route of one that has none.</summary>
    public string Name => operation.OperationId ?? Route;

    public IReadOnlyList<SpecSecurityRequirement> Security => operation.Security ?? document.Security ?? [];

    public SpecSecurityScheme? Scheme(string name) => document.SecuritySchemes.FirstOrDefault(scheme => scheme.Name == name);

    /// <summary>Paths of the servers that it has, without a slash at the end; always the empty one, too: clients of tests have base addresses of their own.</summary>
    public IReadOnlyList<string> BasePaths { get; } =
    [
        .. (operation.Servers.Count > 0 ? operation.Servers : document.Servers).Select(static server => PathOf(server.Url)).Append("").Distinct(StringComparer.Ordinal),
    ];

    private static string PathOf(string url)
    {
        var authority = url.IndexOf("//", StringComparison.Ordinal);
        var path = authority < 0 ? 0 : url.IndexOf('/', authority + 2);
        return path < 0 ? "" : "/" + url[path..].Split('?', '#')[0].Trim('/') is var trimmed && trimmed == "/" ? "" : trimmed;
    }
}
