using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building;

/// <summary>The names of a client's own types, which come before those of its models.</summary>
internal sealed class ClientNames
{
    private readonly Dictionary<string, GroupUse> _groups = new(StringComparer.Ordinal);

    /// <summary>Members of the client class that a group's property must not be called by.</summary>
    private static readonly string[] Members = ["With", "Dispose", "DisposeAsync", "FromEnvironment", "Description", "Create", .. ReservedNames.ObjectMembers];

    public ClientNames(string name, IReadOnlyList<(string Group, DocModel Doc)> groups)
    {
        Name = name;
        Own = [name + "Client", $"I{name}Client", name + "ClientOptions", name + "Servers", name + "Security", name + "Json", name + "ServiceCollectionExtensions", name + "Webhooks", name + "Headers", name + "Links"];
        var classes = new UniqueNames(StringComparer.OrdinalIgnoreCase, Own)
            .Assign([.. groups.Select(group => new NameRequest(group.Group, [group.Group + "Client", group.Group + "OperationsClient"]))]);
        var properties = new UniqueNames(StringComparer.Ordinal, Members.Concat(Own))
            .Assign([.. groups.Select(group => new NameRequest(group.Group, [group.Group, group.Group + "Operations"]))]);
        for (var i = 0; i < groups.Count; i++)
        {
            _groups.Add(groups[i].Group, new GroupUse(properties[i], "I" + classes[i], classes[i], groups[i].Doc));
        }
    }

    public string Name { get; }

    /// <summary>Client, interface, options, servers, security, JSON, registration, webhooks, headers, links, in this order.</summary>
    public IReadOnlyList<string> Own { get; }

    public GroupUse this[string group] => _groups[group];

    public IEnumerable<GroupUse> Groups => _groups.Values;

    /// <summary>All of them, groups included.</summary>
    public IEnumerable<string> All => Own.Concat(_groups.Values.SelectMany(group => new[] { group.ClassName, group.InterfaceName }));
}
