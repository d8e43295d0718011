using Dovetail.Generator.Common;
using Dovetail.Generator.Emission.Clients;
using Dovetail.Generator.Emission.Webhooks;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission;

/// <summary>Distributes a client over its files: about 150 of them at the most.</summary>
internal static class FilePlan
{
    public static EquatableArray<FileModel> Of(ApiModel api)
    {
        IEnumerable<FileModel> files =
        [
            new ClientFile(Type(api, api.Client.ClassName), api.Namespace, api.Name, api.Client),
            .. Servers(api),
            .. Security(api),
            .. Json(api),
            .. Webhooks(api),
            .. WebhookHandlers(api),
            .. Registration(api),
            .. Errors(api),
            .. Headers(api),
            .. Links(api),
            .. TypeInfo(api),
            .. Rules(api),
            .. Slots.OfGroups(api.Groups).Select(slot => Group(api, slot)),
            .. Slots.OfTypes(api.Types).Select(slot => new TypesFile($"{api.Namespace}.Models.{slot.Key}", api.Namespace, slot.ToEquatableArray())),
        ];
        return Named(files).Select(file => file with { IsInternal = api.IsInternal, Rules = api.Rules is { } rules ? Type(api, rules.ClassName) : null }).ToEquatableArray();
    }

    private static IEnumerable<FileModel> Servers(ApiModel api) =>
        api.Client.Servers.IsEmpty ? [] : [new ServersFile(Type(api, api.Client.ServersName), api.Namespace, api.Client.ServersName, api.Client.Servers)];

    private static IEnumerable<FileModel> Security(ApiModel api) => api.Client.Security is { Schemes.IsEmpty: true, Requirements.IsEmpty: true }
        ? []
        : [new SecurityFile(Type(api, api.Client.SecurityName), api.Namespace, api.Client.SecurityName, api.Client.Security)];

    private static IEnumerable<FileModel> Json(ApiModel api)
    {
        var models = api.Types.OfType<ObjectModel>().Select(model => model.Name).ToEquatableArray();
        var unions = api.Types.OfType<UnionModel>().Select(union => union.Name).ToEquatableArray();
        var enums = api.Types.OfType<EnumModel>().Where(type => type.Kind is EnumKind.String).Select(type => new StringEnumUse(type.Name, type.NamesName));
        return models.IsEmpty && unions.IsEmpty ? [] : [new JsonFile(Type(api, api.Client.JsonName), api.Namespace, api.Client.JsonName, models, unions, enums.ToEquatableArray())];
    }

    private static IEnumerable<FileModel> Webhooks(ApiModel api) =>
        api.Webhooks is { } webhooks ? [new WebhooksFile(Type(api, webhooks.ClassName), api.Namespace, webhooks)] : [];

    private static IEnumerable<FileModel> WebhookHandlers(ApiModel api)
    {
        if (api.Webhooks is not { Handlers: { } handlers } webhooks)
        {
            return [];
        }

        var file = new WebhookHandlersFile(Type(api, handlers.ClassName), api.Namespace, webhooks.ClassName, handlers);
        return handlers.EndpointsName is not { } name
            ? [file]
            : [file, new WebhookEndpointsFile(Type(api, name), WebhookEndpointsEmitter.Namespace, name, Type(api, handlers.ClassName), handlers.MapName, handlers.Methods)];
    }

    private static IEnumerable<FileModel> Registration(ApiModel api)
    {
        var client = api.Client;
        var use = new ClientUse(client.ClassName, client.InterfaceName, client.OptionsName);
        return client.RegistrationName is { } name ? [new RegistrationFile(Type(api, name), RegistrationEmitter.Namespace, name, api.Namespace, use)] : [];
    }

    private static IEnumerable<FileModel> Errors(ApiModel api) =>
        api.Errors is { } errors ? [new ErrorsFile(Type(api, errors.ClassName), api.Namespace, errors)] : [];

    private static IEnumerable<FileModel> Headers(ApiModel api) =>
        api.Headers.IsEmpty ? [] : [new HeadersFile(Type(api, api.HeadersName), api.Namespace, api.HeadersName, api.Headers)];

    private static IEnumerable<FileModel> Links(ApiModel api) =>
        api.Links is { } links ? [new LinksFile(Type(api, links.ClassName), api.Namespace, links)] : [];

    private static IEnumerable<FileModel> TypeInfo(ApiModel api) =>
        api.TypeInfo is { } info ? [new TypeInfoFile(Type(api, info.ClassName), api.Namespace, info)] : [];

    private static IEnumerable<FileModel> Rules(ApiModel api) =>
        api.Rules is { } rules ? [new RulesFile(Type(api, rules.ClassName), api.Namespace, rules)] : [];

    private static GroupFile Group(ApiModel api, IGrouping<string, GroupPart> parts)
    {
        var own = new HashSet<string?>(parts.SelectMany(part => part.Group.Operations).Select(operation => operation.Server), StringComparer.Ordinal);
        var templated = api.Client.Servers.Where(server => !server.Variables.IsEmpty && own.Contains(server.Name)).Select(server => server.Name);
        return new GroupFile(
            $"{api.Namespace}.{parts.Key}",
            api.Namespace,
            parts.ToEquatableArray(),
            api.Client.ServersName,
            api.Client.SecurityName,
            api.Errors?.ClassName,
            templated.ToEquatableArray());
    }

    /// <summary>The full name of a type: two clients of one project differ in their namespaces.</summary>
    private static string Type(ApiModel api, string name) => $"{api.Namespace}.{name}";

    /// <summary>Makes the names fit for the compiler, which tells files apart without regard to case.</summary>
    public static IEnumerable<FileModel> Named(IEnumerable<FileModel> files) =>
        files.GroupBy(file => HintName.Of(file.HintName), StringComparer.OrdinalIgnoreCase).SelectMany(Named);

    private static IEnumerable<FileModel> Named(IGrouping<string, FileModel> files) => files
        .OrderBy(file => file.HintName, StringComparer.Ordinal)
        .Select((file, index) => file with { HintName = index == 0 ? HintName.Of(file.HintName) : HintName.Hashed(file.HintName) });
}
