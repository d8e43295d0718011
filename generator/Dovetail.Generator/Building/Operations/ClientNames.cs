using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building.Operations;

/// <summary>The names of a client's own types, which come before those of its models.</summary>
internal sealed class ClientNames
{
    private readonly Dictionary<string, GroupUse> _groups = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<GroupNode> _nodes;

    /// <summary>Members of the client class that a group's property must not be called by.</summary>
    private static readonly string[] Members = ["With", "Dispose", "DisposeAsync", "FromEnvironment", "Description", "Create", .. ReservedNames.ObjectMembers];

    /// <param name="name">The API's name.</param>
    /// <param name="client">The client's name, where the user gives it; null for the one that follows from the API's.</param>
    /// <param name="groups">The groups of its operations.</param>
    public ClientNames(string name, string? client, IReadOnlyList<GroupNode> groups)
    {
        Name = name;
        Client = client ?? name + "Client";
        _nodes = groups;
        var classes = new UniqueNames(StringComparer.OrdinalIgnoreCase, Own)
            .Assign([.. groups.Select(group => new NameRequest(group.Key, [group.Whole + "Client", group.Whole + "Operations"]))])
            .Zip(groups, (name, group) => (name, group.Key))
            .ToDictionary(pair => pair.Key, pair => pair.name, StringComparer.Ordinal);
        foreach (var siblings in groups.GroupBy(group => group.Parent, StringComparer.Ordinal))
        {
            var own = siblings.ToList();
            var properties = new UniqueNames(StringComparer.Ordinal, siblings.Key.Length == 0 ? Members.Concat(Own) : ReservedNames.ObjectMembers)
                .Assign([.. own.Select(group => new NameRequest(group.Key, [group.Name, group.Name + "Operations"]))]);
            for (var i = 0; i < own.Count; i++)
            {
                _groups.Add(own[i].Key, new GroupUse(properties[i], "I" + classes[own[i].Key], classes[own[i].Key], own[i].Doc));
            }
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

    /// <summary>The errors that operations declare alike.</summary>
    public string Errors => Name + "Errors";

    /// <summary>The schemas that rules refer to.</summary>
    public string Rules => Name + "Rules";

    public string TypeInfo => TypeInfoOf(Name);

    /// <summary>What leads to the metadata of types of the user's own.</summary>
    public static string TypeInfoOf(string name) => name + "TypeInfo";

    /// <summary>A group by its key; the client itself where that is empty.</summary>
    public GroupUse this[string group] => group.Length == 0 ? new("", Interface, Client, DocModel.None) : _groups[group];

    /// <summary>The groups inside of one, by its key; those of the client where that is empty.</summary>
    public IEnumerable<GroupUse> In(string group) => _nodes.Where(node => node.Parent == group).Select(node => _groups[node.Key]);

    /// <summary>The keys of all groups.</summary>
    public IEnumerable<string> Keys => _nodes.Select(node => node.Key);

    /// <summary>All of them, groups included.</summary>
    public IEnumerable<string> All => Own.Concat(_groups.Values.SelectMany(group => new[] { group.ClassName, group.InterfaceName }));

    /// <summary>Those of the client as a whole. All of them are taken, whether the client needs them or not: what it needs may grow.</summary>
    private string[] Own =>
    [
        Client, Interface, Options, Servers, Security, Json, Registration, Webhooks, WebhookHandlers, WebhookEndpoints, Headers, Links, TypeInfo, Rules, Errors,
    ];
}
