using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>Named members: a class.</summary>
internal static class ObjectShape
{
    public static TypeRef? TryBuild(ShapeInput input)
    {
        var isObject = input.Types == SchemaTypes.Object || (input.Types == SchemaTypes.None && input.Merged.Properties.Count > 0);
        var isClosed = input.Schema.AdditionalPropertiesAllowed == false && input.Merged.AdditionalProperties is null;
        return isObject && (input.Merged.Properties.Count > 0 || isClosed) ? input.Schemas.AddObject(input) : null;
    }
}
