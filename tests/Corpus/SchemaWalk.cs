using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Corpus;

/// <summary>The schemas of an operation.</summary>
internal static class SchemaWalk
{
    public static IEnumerable<SpecMediaType> Media(SpecOperation operation) =>
        (operation.RequestBody?.Content ?? []).Concat(operation.Responses.SelectMany(response => response.Content));

    public static IEnumerable<SpecSchema> Roots(SpecOperation operation) => operation.Parameters
        .Select(parameter => parameter.Schema)
        .Concat(Media(operation).Select(media => media.Schema))
        .OfType<SpecSchema>();

    public static IEnumerable<SpecSchema> Next(SpecSchema schema)
    {
        SpecSchema?[] single = [schema.Reference, schema.AdditionalProperties, schema.Items];
        return single.OfType<SpecSchema>()
            .Concat(schema.Properties.Select(property => property.Schema))
            .Concat(schema.AllOf)
            .Concat(schema.OneOf)
            .Concat(schema.AnyOf);
    }
}
