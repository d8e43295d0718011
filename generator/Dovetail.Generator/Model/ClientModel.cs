using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>The root client: its types' names, servers and security.</summary>
/// <param name="ClassName"><c>PetstoreClient</c>.</param>
/// <param name="InterfaceName"><c>IPetstoreClient</c>.</param>
/// <param name="OptionsName"><c>PetstoreClientOptions</c>.</param>
/// <param name="ServersName">The static class of the named servers: <c>PetstoreServers</c>.</param>
/// <param name="SecurityName">The internal static class of schemes and requirements: <c>PetstoreSecurity</c>.</param>
/// <param name="JsonName">The static class with the resolver: <c>PetstoreJson</c>.</param>
/// <param name="RegistrationName">The static class with <c>AddPetstoreClient</c>; null where Dovetail.DependencyInjection is not referenced.</param>
/// <param name="EnvironmentPrefix"><c>PETSTORE</c>, of <c>PETSTORE_API_KEY</c>.</param>
/// <param name="Version"><c>info.version</c>, for the user agent.</param>
internal sealed record ClientModel(
    string ClassName,
    string InterfaceName,
    string OptionsName,
    string ServersName,
    string SecurityName,
    string JsonName,
    string? RegistrationName,
    string EnvironmentPrefix,
    string Version,
    DocModel Doc,
    EquatableArray<ServerModel> Servers,
    SecurityModel Security,
    EquatableArray<GroupUse> Groups)
{
    /// <summary>The limits that the document declares for all calls; empty where it declares none.</summary>
    public EquatableArray<RateLimitModel> RateLimits { get; init; } = EquatableArray<RateLimitModel>.Empty;

    /// <summary>The names of the groups of operations that share a limit; empty where the document has none.</summary>
    public EquatableArray<string> RateLimitGroups { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Whether operations are its own, without a group.</summary>
    public bool HasOperations { get; init; }

    /// <summary>The ids of all operations, in the document's order: what options may name.</summary>
    public EquatableArray<string> Operations { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>A group as the root client shows it.</summary>
internal sealed record GroupUse(string PropertyName, string InterfaceName, string ClassName, DocModel Doc);
