using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Tests.Emission;

/// <summary>Short ways to write models down.</summary>
internal static class Sample
{
    public const string Namespace = "Shop.Petstore";

    public static ScalarRef Scalar(ScalarKind kind) => new(kind);

    public static DocModel Doc(string summary, string? remarks = null) => new(summary, remarks);

    public static PropertyModel Property(
        string name,
        TypeRef type,
        bool required = false,
        bool nullable = false,
        bool readOnly = false,
        LiteralModel? initializer = null,
        string? doc = null,
        bool deprecated = false,
        string? json = null) =>
        new(name, json ?? char.ToLowerInvariant(name[0]) + name[1..], type, required, nullable, readOnly, initializer, new DocModel(doc), deprecated)
        {
            IsInitOnly = readOnly || initializer is not null,
        };

    public static ObjectModel Object(string name, params PropertyModel[] properties) =>
        new(name, name, DocModel.None, Deprecated: false, properties.ToEquatableArray(), AdditionalProperties: null);

    public static EnumModel Enum(string name, params string[] values) =>
        new(name, name + "Names", name, DocModel.None, Deprecated: false, EnumKind.String,
            values.Select(value => new EnumMemberModel(char.ToUpperInvariant(value[0]) + value[1..], value, DocModel.None)).ToEquatableArray());

    public static EnumRef OpenEnum(string name) => new(name, name + "Names", EnumKind.String, IsOpen: true);

    public static ParameterModel Parameter(
        string name,
        ParameterLocation location,
        TypeRef type,
        bool required = false,
        WireStyle? style = null,
        bool? explode = null,
        bool allowReserved = false,
        string? doc = null,
        bool deprecated = false,
        string? wireName = null)
    {
        var isForm = location is ParameterLocation.Query or ParameterLocation.Cookie;
        return new(
            name,
            wireName ?? name,
            location,
            type,
            required || location is ParameterLocation.Path,
            style ?? (isForm ? WireStyle.Form : WireStyle.Simple),
            explode ?? isForm,
            allowReserved,
            new DocModel(doc),
            deprecated);
    }

    public static ResponseModel Json(TypeRef type, bool mayBeEmpty = false, string? doc = null) =>
        new(ResponseKind.Json, type, mayBeEmpty, "application/json", new DocModel(doc));

    public static ResponseModel NoContent { get; } = new(ResponseKind.None, Type: null, MayBeEmpty: false, Accept: null, DocModel.None);

    public static BodyModel JsonBody(TypeRef type, bool required = true) =>
        new("body", BodyKind.Json, type, "application/json", required, DocModel.None, []);

    public static OperationModel Operation(
        string name,
        string httpMethod,
        string path,
        ResponseModel? response = null,
        ParameterModel[]? parameters = null,
        BodyModel? body = null,
        ErrorModel[]? errors = null,
        DocModel? doc = null,
        bool deprecated = false,
        string? security = null,
        string? server = null,
        PagingModel? paging = null) =>
        new(
            name + "Async",
            name + "Operation",
            char.ToLowerInvariant(name[0]) + name[1..],
            httpMethod,
            path,
            doc ?? DocModel.None,
            deprecated,
            (parameters ?? []).ToEquatableArray(),
            body is null ? [] : [body],
            response ?? NoContent,
            (errors ?? []).ToEquatableArray(),
            security,
            server,
            paging);

    public static GroupModel Group(string name, params OperationModel[] operations) =>
        new(name, $"I{name}Client", $"{name}Client", DocModel.None, operations.ToEquatableArray());

    public static ApiModel Api(GroupModel[]? groups = null, TypeModel[]? types = null, ServerModel[]? servers = null, SecurityModel? security = null, string? registration = null) =>
        new("Petstore", Namespace, Client(groups ?? [], servers ?? [], security ?? new SecurityModel([], [], null), registration),
            (groups ?? []).ToEquatableArray(), (types ?? []).ToEquatableArray());

    private static ClientModel Client(GroupModel[] groups, ServerModel[] servers, SecurityModel security, string? registration) =>
        new("PetstoreClient", "IPetstoreClient", "PetstoreClientOptions", "PetstoreServers", "PetstoreSecurity", "PetstoreJson", registration,
            "PETSTORE", "1.0.0", Doc("The pets of a shop."), servers.ToEquatableArray(), security,
            groups.Select(group => new GroupUse(group.Name, group.InterfaceName, group.ClassName, group.Doc)).ToEquatableArray())
        {
            Operations = groups.SelectMany(group => group.Operations).Select(operation => operation.Id).ToEquatableArray(),
        };
}
