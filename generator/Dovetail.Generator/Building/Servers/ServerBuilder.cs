using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Servers;

/// <summary>The servers of a document, its paths and its operations, as named choices; each different one once.</summary>
internal sealed class ServerBuilder
{
    private readonly List<(SpecServer Server, bool IsDocumentLevel)> _servers;
    private readonly IReadOnlyList<string> _names;

    public ServerBuilder(SpecDocument document, IReadOnlyList<SpecOperation> operations, FindingList findings)
    {
        _servers = [.. document.Servers.Select(server => (server, true)), .. operations.SelectMany(operation => operation.Servers).Select(server => (server, false))];
        _servers = [.. _servers.GroupBy(item => item.Server.Url, StringComparer.Ordinal).Select(group => group.First())];
        _servers.RemoveAll(item => IsLeftOut(item.Server, findings));
        _names = new UniqueNames(StringComparer.Ordinal, ReservedNames.ObjectMembers).Assign([.. _servers.Select(item => Request(item.Server))]);
    }

    /// <summary>The name of an operation's own server; null where the document's hold.</summary>
    public string? NameOf(SpecOperation operation)
    {
        var own = operation.Servers.FirstOrDefault();
        var index = own is null ? -1 : _servers.FindIndex(item => item.Server.Url == own.Url);
        return index < 0 || _servers[index].IsDocumentLevel && index == 0 ? null : _names[index];
    }

    public EquatableArray<ServerModel> Build() => _servers
        .Select((item, i) => new ServerModel(
            _names[i],
            item.Server.Url,
            Docs.Of(item.Server.Description, null),
            item.IsDocumentLevel,
            VariablesOf(item.Server)))
        .ToEquatableArray();

    private static bool IsLeftOut(SpecServer server, FindingList findings)
    {
        if (ServerRules.FaultOf(server) is not { } fault)
        {
            return false;
        }

        findings.Add(Findings.ServerLeftOut(server.Node.Location, server.Url, fault));
        return true;
    }

    private static EquatableArray<ServerVariableModel> VariablesOf(SpecServer server)
    {
        var names = new UniqueNames(StringComparer.Ordinal, []).Assign([.. server.Variables.Select(variable => new NameRequest(variable.Name, [Identifier.Camel(variable.Name)]))]);
        return server.Variables
            .Select((variable, i) => new ServerVariableModel(variable.Name, names[i], variable.Default, Docs.Of(variable.Description, null), variable.Enum.ToEquatableArray()))
            .ToEquatableArray();
    }

    private static NameRequest Request(SpecServer server)
    {
        var words = Words.Split(server.Description ?? "");
        var description = words.Count is > 0 and <= 4 ? string.Join(" ", words) : null;
        var scheme = server.Url.IndexOf("://", StringComparison.Ordinal);
        var host = scheme < 0 ? server.Url : server.Url.Substring(scheme + 3).Split('/')[0];
        return new NameRequest(
            server.Url,
            [
                .. new[] { server.Name, description, host }.Where(text => text is not null).Select(text => Identifier.Pascal(text!, "Default")),
                Identifier.Pascal(server.Url, "Default"),
            ]);
    }
}
