using Dovetail.Generator.Model;

namespace Dovetail.Generator.Surface;

/// <summary>
/// The lines of a client's own types: its groups, servers, headers and webhooks. What depends on the packages of a project (its registration, its handlers) is not among them.
/// </summary>
internal static class ClientLines
{
    /// <summary>What follows the client's name, in the line that tells whose surface it is.</summary>
    public const string Mark = ": client";

    public static IEnumerable<SurfaceLine> Of(ApiModel api) =>
    [
        SurfaceLine.Of(api.Client.ClassName, Mark, "", ["info"]),
        .. api.Client.Groups.Select(group => SurfaceLine.Of($"{api.Client.ClassName}.{group.PropertyName}", $": {group.InterfaceName}", "", ["paths"])),
        .. api.Groups.SelectMany(group => group.Children.Select(child =>
            SurfaceLine.Of($"{group.InterfaceName}.{child.PropertyName}", $": {child.InterfaceName}", "", ["paths"]))),
        .. api.Client.Servers.Select(server => Server(api.Client.ServersName, server)),
        .. api.Headers.Select(header => SurfaceLine.Of($"{api.HeadersName}.{header.MethodName}", $"(): {SurfaceTypes.Of(header.Type)}?", header.WireName, ["paths"])),
        .. Webhooks(api.Webhooks),
    ];

    private static SurfaceLine Server(string className, ServerModel server) => SurfaceLine.Of(
        $"{className}.{server.Name}",
        server.Variables.IsEmpty ? ": ApiServer" : $"({string.Join(", ", server.Variables.Select(variable => $"string {variable.ParameterName} = default"))}): ApiServer",
        "",
        ["servers"]);

    private static IEnumerable<SurfaceLine> Webhooks(WebhooksModel? webhooks) => (webhooks is null ? [] : webhooks.Webhooks).Select(webhook => SurfaceLine.Of(
        $"{webhooks!.ClassName}.{webhook.MethodName}",
        $"(): {(webhook.Deprecated ? "obsolete " : "")}{SurfaceTypes.Of(webhook.Payload)}",
        $"webhook {webhook.Name}",
        ["webhooks", webhook.Name]));
}
