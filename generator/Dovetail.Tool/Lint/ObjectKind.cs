namespace Dovetail.Tool.Lint;

/// <summary>A kind of object as OpenAPI 3.0, 3.1 and 3.2 have it, all of their members together.</summary>
/// <param name="Name">As the specification calls it, without <c>Object</c>.</param>
/// <param name="Members">By their names.</param>
/// <param name="IsOpen">Whether it may have members of any other name as well.</param>
internal sealed record ObjectKind(string Name, IReadOnlyDictionary<string, ObjectMember> Members, bool IsOpen)
{
    private const string Ways = "get:Operation put:Operation post:Operation delete:Operation options:Operation head:Operation patch:Operation trace:Operation query:Operation";
    private const string Encodings = "encoding{Encoding} prefixEncoding[Encoding] itemEncoding:Encoding";
    private const string Described = "description required deprecated allowEmptyValue style explode allowReserved schema:Schema example examples{Example} content{MediaType}";

    /// <summary>All kinds by their names.</summary>
    public static IReadOnlyDictionary<string, ObjectKind> All { get; } = new[]
    {
        Of("OpenAPI", "openapi! $self info:Info! jsonSchemaDialect servers[Server] paths{PathItem} webhooks{PathItem} components:Components security tags[Tag] "
            + "externalDocs:ExternalDocs"),
        Of("Info", "title! summary description termsOfService contact:Contact license:License version!"),
        Of("Contact", "name url email"),
        Of("License", "name! identifier url"),
        Of("Server", "url! description name variables{ServerVariable}"),
        Of("ServerVariable", "enum default! description"),
        Of("Components", "schemas{Schema} responses{Response} parameters{Parameter} examples{Example} requestBodies{RequestBody} headers{Header} "
            + "securitySchemes{SecurityScheme} links{Link} callbacks{Callback} pathItems{PathItem} mediaTypes{MediaType}"),
        Of("PathItem", $"$ref summary description {Ways} additionalOperations{{Operation}} servers[Server] parameters[Parameter]"),
        Of("Operation", "tags summary description externalDocs:ExternalDocs operationId parameters[Parameter] requestBody:RequestBody responses{Response} callbacks{Callback} "
            + "deprecated security servers[Server]"),
        Of("ExternalDocs", "description url!"),
        Of("Parameter", $"name! in! {Described}"),
        Of("Header", Described),
        Of("RequestBody", "description content{MediaType}! required"),
        Of("MediaType", $"description schema:Schema itemSchema:Schema example examples{{Example}} {Encodings}"),
        Of("Encoding", $"contentType headers{{Header}} style explode allowReserved {Encodings}"),
        Of("Response", "summary description headers{Header} content{MediaType} links{Link}"),
        Of("Callback", "", isOpen: true),
        Of("Example", "summary description value externalValue dataValue serializedValue"),
        Of("Link", "operationRef operationId parameters requestBody description server:Server"),
        Of("Tag", "name! summary description externalDocs:ExternalDocs parent kind"),
        Of("SecurityScheme", "type! description name in scheme bearerFormat flows:Flows openIdConnectUrl oauth2MetadataUrl deprecated"),
        Of("Flows", "implicit:Flow password:Flow clientCredentials:Flow authorizationCode:Flow deviceAuthorization:Flow"),
        Of("Flow", "authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl scopes!"),
        Of("Schema", "properties{Schema} patternProperties{Schema} additionalProperties:Schema items:Schema prefixItems[Schema] allOf[Schema] oneOf[Schema] anyOf[Schema] "
            + "not:Schema if:Schema then:Schema else:Schema contains:Schema propertyNames:Schema dependentSchemas{Schema} $defs{Schema} xml:Xml discriminator:Discriminator "
            + "externalDocs:ExternalDocs", isOpen: true),
        Of("Xml", "name namespace prefix attribute wrapped nodeType"),
        Of("Discriminator", "propertyName! mapping defaultMapping"),
    }.ToDictionary(static kind => kind.Name, StringComparer.Ordinal);

    private static ObjectKind Of(string name, string members, bool isOpen = false) => new(
        name,
        members.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ObjectMember.Parse).ToDictionary(static member => member.Name, StringComparer.Ordinal),
        isOpen);
}
