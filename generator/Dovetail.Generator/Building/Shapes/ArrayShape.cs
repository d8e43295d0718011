using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

internal static class ArrayShape
{
    public static TypeRef? TryBuild(ShapeInput input)
    {
        if (input.Types != SchemaTypes.Array)
        {
            return null;
        }

        if (input.Merged.Parts.Any(part => part.PrefixItems.Count > 0))
        {
            input.Degrade("the items of a tuple (prefixItems)");
            return new ListRef(ScalarRef.Json);
        }

        return input.Merged.Items is { } items
            ? new ListRef(input.Schemas.BuildElement(items, input.Place.Item()))
            : new ListRef(ScalarRef.Json);
    }
}
