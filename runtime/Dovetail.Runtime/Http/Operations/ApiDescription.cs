using System.Collections.Frozen;
using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>What an API's description says about the API as a whole. One for each generated client.</summary>
/// <param name="name">The client's name: <c>Petstore</c>.</param>
public class ApiDescription(string name)
{
    private string? _userAgent;
    private readonly IReadOnlyList<string> _operations = [];
    private FrozenSet<string>? _operationSet;

    /// <summary>The client's name.</summary>
    public string Name { get; } = name;

    /// <summary>What the names of its environment variables begin with: <c>PETSTORE</c>.</summary>
    public string EnvironmentPrefix { get; init; } = "";

    /// <summary>The API's version, for the user agent.</summary>
    public string Version { get; init; } = "";

    /// <summary>The servers of the document; the first is the default.</summary>
    public IReadOnlyList<ApiServer> Servers { get; init; } = [];

    /// <summary>The names of the servers that operations have of their own.</summary>
    public IReadOnlyList<string> OperationServers { get; init; } = [];

    /// <summary>The ids of all operations; empty: they are not known, and options may name any.</summary>
    public virtual IReadOnlyList<string> Operations
    {
        get => _operations;
        init => _operations = value;
    }

    /// <summary>The names of the groups of operations that share a limit.</summary>
    public IReadOnlyList<string> RateLimitGroups { get; init; } = [];

    /// <summary>What operations need that say nothing of their own; null where nothing is declared: then a credential that is given is sent with each call.</summary>
    public SecurityRequirement? Security { get; init; }

    /// <summary>All security schemes.</summary>
    public IReadOnlyList<SecurityScheme> Schemes { get; init; } = [];

    /// <summary>The limits that the document declares for all calls; empty where it declares none.</summary>
    public IReadOnlyList<RateLimit> RateLimits { get; init; } = [];

    /// <summary>Whether it says all that options may name. Asks for no operation, so that a program which names none keeps none.</summary>
    internal virtual bool IsComplete => _operations.Count > 0;

    internal bool HasOperation(string id) => (_operationSet ??= Operations.ToFrozenSet(StringComparer.Ordinal)).Contains(id);

    internal string UserAgent => _userAgent ??= UserAgentText.Of(this);

    /// <summary>Whether the document declares a server with this one's URL template.</summary>
    internal bool Declares(ApiServer server) => Servers.Any(declared => declared.Template == server.Template);

    /// <summary>The environment variable of a setting; empty where the client has none.</summary>
    internal string Variable(string setting) => EnvironmentPrefix.Length == 0 ? "" : $"{EnvironmentPrefix}_{setting}";
}
