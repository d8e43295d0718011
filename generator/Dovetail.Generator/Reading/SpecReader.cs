using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Parts;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading;

/// <summary>Reads a document: text to node tree to <see cref="SpecDocument"/>.</summary>
internal static class SpecReader
{
    /// <summary>Reads the OpenAPI document in <paramref name="root"/>.</summary>
    /// <param name="root">The document.</param>
    /// <param name="others">The files that its references may lead to.</param>
    /// <param name="findings">Receives what is wrong with the document.</param>
    /// <param name="cancellationToken">Honoured in every loop.</param>
    /// <returns>The document; null where it is so broken that no client can be made of it.</returns>
    public static SpecDocument? Read(SourceFile root, IReadOnlyList<SourceFile> others, FindingList findings, CancellationToken cancellationToken) =>
        Read(new SpecFiles(root, others, findings, cancellationToken), root.Path, findings, cancellationToken);

    /// <summary>Reads the OpenAPI document at <paramref name="path"/>, for who asks the same files for more.</summary>
    public static SpecDocument? Read(SpecFiles files, string path, FindingList findings, CancellationToken cancellationToken)
    {
        if (files.RootOf(SpecPath.Normalize(path)) is not { } node)
        {
            return null;
        }

        var version = VersionOf(node) is SpecScalar { Kind: not ScalarKind.Null } scalar ? scalar.Value : "";
        if (DialectOf(version) is not { } dialect)
        {
            findings.Add(Findings.UnknownVersion(VersionOf(node)?.Location ?? node.Location, version));
            return null;
        }

        var place = new Place(node, JsonPointer.Root);
        var context = new ReadingContext(place, dialect, new ReferenceResolver(files, findings), findings, cancellationToken);
        var schemas = new SchemaReader(context);
        var operations = new OperationReader(context, schemas);
        var document = new SpecDocument
        {
            Node = (SpecMapping)node,
            OpenApiVersion = version,
            Title = context.Mapping(place, "info") is { } info ? context.Text(info, "title") ?? "" : "",
            Version = context.Mapping(place, "info") is { } about ? context.Text(about, "version") ?? "" : "",
            Description = context.Mapping(place, "info") is { } described ? context.Text(described, "description") : null,
            Servers = ServerReader.Read(context, place),
            Tags =
            [
                .. context.Items(place, "tags")
                    .Where(tag => context.Text(tag, "name") is not null)
                    .Select(tag => new SpecTag(context.Text(tag, "name")!, context.Text(tag, "description"))),
            ],
            Operations = [.. operations.Read(place, "paths"), .. operations.Read(place, "x-ms-paths")],
            Webhooks = new WebhookReader(context, operations).Read(place),
            Schemas = [.. Components(context, place).Select(entry => new SpecNamedSchema(entry.Name, schemas.Read(entry.Value)))],
            AllSchemas = schemas.Known,
            SecuritySchemes = new SecurityReader(context).ReadSchemes(),
            Security = new SecurityReader(context).ReadRequirements(place),
        };
        schemas.Complete();
        OperationChecks.Run(document, findings);
        return document;
    }

    /// <summary>The dialect of a document by its version; null for one that no dialect has.</summary>
    public static Dialect? DialectOf(string version) => version.StartsWith("2.", StringComparison.Ordinal) ? Dialect.Swagger
        : version.StartsWith("3.0", StringComparison.Ordinal) ? Dialect.OpenApi30
        : version.StartsWith("3.", StringComparison.Ordinal) ? Dialect.OpenApi31 : null;

    private static SpecNode? VersionOf(SpecNode root) => (root as SpecMapping)?["openapi"] ?? (root as SpecMapping)?["swagger"];

    private static IEnumerable<(string Name, Place Value)> Components(ReadingContext context, Place root) => context.Dialect == Dialect.Swagger
        ? context.Entries(root, "definitions")
        : context.Mapping(root, "components") is { } components ? context.Entries(components, "schemas") : [];
}
