using Dovetail.Generator.Emission;
using Dovetail.Generator.Model;
using Dovetail.Generator.Surface;
using Dovetail.Tool.Documents;

namespace Dovetail.Tool.Reports;

/// <summary>What an API is, as a reader asks.</summary>
internal sealed record ApiInspection
{
    public required string Client { get; init; }

    public required string Version { get; init; }

    public required string? Summary { get; init; }

    /// <summary>Of the document and the files that its references lead to.</summary>
    public required int Files { get; init; }

    /// <summary>Characters of all these files.</summary>
    public required long Characters { get; init; }

    public required IReadOnlyList<string> Servers { get; init; }

    public required IReadOnlyList<string> Security { get; init; }

    public required IReadOnlyList<string> RateLimits { get; init; }

    public required int OperationCount { get; init; }

    public required int PagingCount { get; init; }

    public required int Models { get; init; }

    public required int Unions { get; init; }

    public required int Enums { get; init; }

    public required int Webhooks { get; init; }

    /// <summary>Files of the client.</summary>
    public required int GeneratedFiles { get; init; }

    /// <summary>Characters of C# that each build compiles.</summary>
    public required long GeneratedCharacters { get; init; }

    /// <summary>Of one group, where one was asked for.</summary>
    public required IReadOnlyList<InspectedOperation> Operations { get; init; }

    public static ApiInspection Of(LoadedDocument document, ApiModel api, string? group, CancellationToken cancellationToken)
    {
        var files = FilePlan.Of(api);
        var names = GroupPaths.Of(api);
        var operations = api.Groups.SelectMany(item => item.Operations.Select(operation => InspectedOperation.Of(names[item.InterfaceName], operation))).ToList();
        return new ApiInspection
        {
            Client = api.Client.ClassName,
            Version = api.Client.Version,
            Summary = api.Client.Doc.Summary,
            Files = 1 + document.Others.Count,
            Characters = document.Source.Text.Length + document.Others.Sum(file => (long)file.Text.Length),
            Servers = [.. api.Client.Servers.Where(server => server.IsDocumentLevel).Select(server => $"{server.Name} {server.Url}")],
            Security = [.. api.Client.Security.Schemes.Select(scheme => $"{scheme.FieldName}: {Words(scheme)}")],
            RateLimits = [.. api.Client.RateLimits.Select(limit => $"{limit.Permits} calls in {TimeSpan.FromMilliseconds(limit.WindowMilliseconds)}")],
            OperationCount = operations.Count,
            PagingCount = operations.Count(operation => operation.Pages is not null),
            Models = api.Types.Count(type => type is ObjectModel or PartsModel),
            Unions = api.Types.Count(type => type is UnionModel),
            Enums = api.Types.Count(type => type is EnumModel),
            Webhooks = api.Webhooks?.Webhooks.Count ?? 0,
            GeneratedFiles = files.Count,
            GeneratedCharacters = files.Sum(file => (long)FileEmitter.Emit(file, cancellationToken).Length),
            Operations = [.. operations.Where(operation => group is null || operation.Group.Equals(group, StringComparison.OrdinalIgnoreCase))],
        };
    }

    private static string Words(SecuritySchemeModel scheme)
    {
        const string Key = "ApiKeyIn";
        var arguments = string.Join(' ', scheme.Arguments.Skip(1).Where(argument => !string.IsNullOrEmpty(argument)));
        var kind = scheme.Factory.StartsWith(Key, StringComparison.Ordinal) ? $"API key in {scheme.Factory[Key.Length..].ToLowerInvariant()}" : scheme.Factory;
        return $"{kind} {arguments}".TrimEnd();
    }
}

/// <summary>An operation as a caller meets it.</summary>
/// <param name="Group">The client's property: <c>Pets</c>. Empty for operations that the client has itself.</param>
/// <param name="Method">The C# method, after its group: <c>Pets.GetAsync</c>.</param>
/// <param name="Returns">What it returns.</param>
/// <param name="Http">Method and path.</param>
/// <param name="Pages">How it pages; null where it does not.</param>
/// <param name="Id">The operationId, or method and path.</param>
internal sealed record InspectedOperation(string Group, string Method, string Returns, string Http, string? Pages, string Id)
{
    public required IReadOnlyList<string> Parameters { get; init; }

    public required bool Deprecated { get; init; }

    public static InspectedOperation Of(string group, OperationModel operation) => new(
        group,
        GroupPaths.MethodOf(group, operation),
        SurfaceTypes.ReturnedBy(operation),
        $"{operation.HttpMethod} {operation.Path}",
        operation.Paging?.Advance.Style,
        operation.Id)
    {
        Parameters = [.. SurfaceTypes.ParametersOf(operation, operation.Bodies.FirstOrDefault())],
        Deprecated = operation.Deprecated,
    };
}
