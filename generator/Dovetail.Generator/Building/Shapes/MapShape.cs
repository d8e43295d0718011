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

        return new MapRef(MapValues.Build(input, MapValues.OfMap(input.Merged), value => input.OnlyType is null ? new MapRef(value) : null));
    }
}
