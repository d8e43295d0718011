using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building.Operations;

/// <summary>The names of a client's own types, which come before those of its models.</summary>
internal sealed class ClientNames
{
    private readonly Dictionary<string, GroupUse> _groups = new(StringComparer.Ordinal);

    /// <summary>Members of the client class that a group's property must not be called by.</summary>
    private static readonly string[] Members = ["With", "Dispose", "DisposeAsync", "FromEnvironment", "Description", "Create", .. ReservedNames.ObjectMembers];

    /// <param name="name">The API's name.</param>
    /// <param name="client">The client's name, where the user gives it; null for the one that follows from the API's.</param>
    /// <param name="groups">The groups of its operations.</param>
    public ClientNames(string name, string? client, IReadOnlyList<(string Group, DocModel Doc)> groups)
    {
        Name = name;
        Client = client ?? name + "Client";
        var classes = new UniqueNames(StringComparer.OrdinalIgnoreCase, Own)
            .Assign([.. groups.Select(group => new NameRequest(group.Group, [group.Group + "Client", group.Group + "Operations"]))]);
        var properties = new UniqueNames(StringComparer.Ordinal, Members.Concat(Own))
            .Assign([.. groups.Select(group => new NameRequest(group.Group, [group.Group, group.Group + "Operations"]))]);
        for (var i = 0; i < groups.Count; i++)
        {
            _groups.Add(groups[i].Group, new GroupUse(properties[i], "I" + classes[i], classes[i], groups[i].Doc));
        }
    }

    public string Name { get; }

    public string Client { get; }

    public string Interface => "I" + Client;

    public string Options => Client + "Options";

    public string Servers => Name + "Servers";

    public string Security => Name + "Security";

    public string Json => Name + "Json";

    public string Registration => Name + "ServiceCollectionExtensions";

    public string Webhooks => Name + "Webhooks";

    public string WebhookHandlers => Name + "WebhookHandlers";

    public string WebhookEndpoints => Name + "EndpointRouteBuilderExtensions";

    public string Headers => Name + "Headers";

    public string Links => Name + "Links";

    public string TypeInfo => TypeInfoOf(Name);

    /// <summary>What leads to the metadata of types of the user's own.</summary>
    public static string TypeInfoOf(string name) => name + "TypeInfo";

    public GroupUse this[string group] => _groups[group];

    public IEnumerable<GroupUse> Groups => _groups.Values;

    /// <summary>All of them, groups included.</summary>
    public IEnumerable<string> All => Own.Concat(_groups.Values.SelectMany(group => new[] { group.ClassName, group.InterfaceName }));

    /// <summary>Those of the client as a whole. All of them are taken, whether the client needs them or not: what it needs may grow.</summary>
    private string[] Own => [Client, Interface, Options, Servers, Security, Json, Registration, Webhooks, WebhookHandlers, WebhookEndpoints, Headers, Links, TypeInfo];
}
