using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission;

/// <summary>
/// A file to be printed, value-equal and holding no more than it prints: one that has not changed is not printed again. A closed family.
/// </summary>
/// <param name="HintName">At most 80 characters; unique without regard to case.</param>
/// <param name="Namespace">The namespace of what it declares.</param>
internal abstract record FileModel(string HintName, string Namespace)
{
    /// <summary>Whether its types are seen by their project alone.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The full name of the class that holds the client's rules; null where it has none.</summary>
    public string? Rules { get; init; }
}

/// <summary>Models and enums.</summary>
internal sealed record TypesFile(string HintName, string Namespace, EquatableArray<TypeModel> Types) : FileModel(HintName, Namespace);

/// <summary>Groups of operations, whole or in parts.</summary>
/// <param name="ErrorsName">Null where no two operations of the client have errors in common.</param>
/// <param name="TemplatedServers">Of the servers that these operations have of their own, those whose address has variables.</param>
internal sealed record GroupFile(
    string HintName,
    string Namespace,
    EquatableArray<GroupPart> Groups,
    string ServersName,
    string SecurityName,
    string? ErrorsName,
    EquatableArray<string> TemplatedServers) : FileModel(HintName, Namespace);

/// <summary>A group with those of its operations that one file prints.</summary>
/// <param name="IsFirst">The part that has what stands once: docs, attributes and constructor.</param>
/// <param name="IsWhole">The only part: nothing is partial.</param>
internal sealed record GroupPart(GroupModel Group, bool IsFirst, bool IsWhole);

/// <summary>The root client with its options.</summary>
internal sealed record ClientFile(string HintName, string Namespace, string ApiName, ClientModel Client) : FileModel(HintName, Namespace);

/// <summary>The named servers.</summary>
internal sealed record ServersFile(string HintName, string Namespace, string ClassName, EquatableArray<ServerModel> Servers) : FileModel(HintName, Namespace);

/// <summary>Security schemes and requirements.</summary>
internal sealed record SecurityFile(string HintName, string Namespace, string ClassName, SecurityModel Security) : FileModel(HintName, Namespace);

/// <summary>What reads webhooks.</summary>
internal sealed record WebhooksFile(string HintName, string Namespace, WebhooksModel Webhooks) : FileModel(HintName, Namespace);

/// <summary>What handles webhooks.</summary>
/// <param name="ReaderName">The class that reads them.</param>
internal sealed record WebhookHandlersFile(string HintName, string Namespace, string ReaderName, WebhookHandlersModel Handlers) : FileModel(HintName, Namespace);

/// <summary>The method that maps what handles webhooks.</summary>
internal sealed record WebhookEndpointsFile(string HintName, string Namespace, string ClassName, string HandlersName, string MapName, EquatableArray<string> Methods)
    : FileModel(HintName, Namespace);

/// <summary>The resolver for System.Text.Json.</summary>
internal sealed record JsonFile(
    string HintName,
    string Namespace,
    string ClassName,
    EquatableArray<string> Models,
    EquatableArray<string> Unions,
    EquatableArray<StringEnumUse> StringEnums) : FileModel(HintName, Namespace);

/// <summary>A string enum and its table.</summary>
internal sealed record StringEnumUse(string Name, string NamesName);

/// <summary>What leads to the metadata of types of the user's own.</summary>
internal sealed record TypeInfoFile(string HintName, string Namespace, TypeInfoModel TypeInfo) : FileModel(HintName, Namespace);

/// <summary>The calls that follow from responses.</summary>
internal sealed record LinksFile(string HintName, string Namespace, LinksModel Links) : FileModel(HintName, Namespace);

/// <summary>The schemas that rules refer to.</summary>
internal sealed record RulesFile(string HintName, string Namespace, RulesModel Schemas) : FileModel(HintName, Namespace);

/// <summary>The errors that operations declare alike.</summary>
internal sealed record ErrorsFile(string HintName, string Namespace, ErrorsModel Errors) : FileModel(HintName, Namespace);

/// <summary>The headers that responses declare.</summary>
internal sealed record HeadersFile(string HintName, string Namespace, string ClassName, EquatableArray<HeaderModel> Headers) : FileModel(HintName, Namespace);

/// <summary>The method that registers the client in a service collection.</summary>
internal sealed record RegistrationFile(string HintName, string Namespace, string ClassName, string ClientNamespace, ClientUse Client) : FileModel(HintName, Namespace);

/// <summary>The root client by its names.</summary>
internal sealed record ClientUse(string ClassName, string InterfaceName, string OptionsName);
