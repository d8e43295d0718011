using System.Reflection;
using Dovetail.Http;

namespace Dovetail.ResponseFuzz;

/// <summary>A generated client with its document and all of its operations.</summary>
/// <param name="Document">The document's file.</param>
/// <param name="Client">The client.</param>
/// <param name="Options">Its options.</param>
/// <param name="Calls">Its operations.</param>
internal sealed record FuzzedApi(string Document, Type Client, Type Options, IReadOnlyList<FuzzedCall> Calls)
{
    /// <summary>The clients of this assembly, by name.</summary>
    public static IReadOnlyList<FuzzedApi> All { get; } =
    [
        .. typeof(FuzzedApi).Assembly.GetTypes()
            .Where(static type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(IsClient) && !type.Name.StartsWith("Fake", StringComparison.Ordinal))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(Of),
    ];

    /// <summary>A client that sends as the options say.</summary>
    public object Create(Action<ApiClientOptions> configure)
    {
        var options = (ApiClientOptions)Activator.CreateInstance(Options)!;
        configure(options);
        return Activator.CreateInstance(Client, options)!;
    }

    private static bool IsClient(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IApiClient<>);

    private static FuzzedApi Of(Type client)
    {
        var models = Array.Find(client.Assembly.GetTypes(), type => type.Namespace == client.Namespace && type.Name == client.Name[..^"Client".Length] + "Models");
        var calls = new List<FuzzedCall>();
        Collect(client, [], models, calls);
        var options = client.GetConstructors().Select(static constructor => constructor.GetParameters()).Single(static parameters => parameters is [var only] && only.ParameterType.IsSubclassOf(typeof(ApiClientOptions)));
        return new FuzzedApi(DocumentOf(client), client, options[0].ParameterType, calls);
    }

    private static void Collect(Type type, IReadOnlyList<PropertyInfo> path, Type? models, List<FuzzedCall> calls)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(static method => FuzzedCall.IsOperation(method)))
        {
            calls.Add(new FuzzedCall(path, method, models));
        }

        foreach (var group in type.GetProperties().Where(property => property.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal) && property.PropertyType.Namespace!.StartsWith(type.Namespace!, StringComparison.Ordinal)))
        {
            Collect(group.PropertyType, [.. path, group], models, calls);
        }
    }

    private static string DocumentOf(Type client)
    {
        var name = client.Name[..^"Client".Length];
        return Directory.EnumerateFiles(RepositoryRoot.PathOf("sample-specs"), "*.yaml", SearchOption.AllDirectories)
            .Single(file => Path.GetFileNameWithoutExtension(file).Replace("-", "", StringComparison.Ordinal).Equals(name, StringComparison.OrdinalIgnoreCase) && !file.Contains("multi-file", StringComparison.Ordinal));
    }
}
