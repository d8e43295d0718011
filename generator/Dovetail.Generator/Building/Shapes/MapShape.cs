using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>An object without named members: a dictionary.</summary>
internal static class MapShape
{
    public static TypeRef? TryBuild(ShapeInput input)
    {
        if (input.Types != SchemaTypes.Object)
        {
            return null;
        }

        var patterns = input.Merged.Parts.SelectMany(part => part.PatternProperties).ToList();
        var value = input.Merged.AdditionalProperties ?? (patterns.Count == 1 ? patterns[0].Schema : null);
        return new MapRef(value is null ? ScalarRef.Json : input.Schemas.BuildElement(value, input.Place.Value()));
    }
}
