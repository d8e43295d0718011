using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Types;

/// <summary>Whether a schema allows an explicit null, in any dialect's way of saying so.</summary>
internal static class Nullability
{
    private const int LongestChain = 64;

    public static bool AllowsNull(SpecSchema schema)
    {
        for (var hops = 0; hops < LongestChain; hops++)
        {
            if (schema.IsNullable || schema.AnyOf.Any(SchemaFacts.IsNullOnly) || schema.OneOf.Any(SchemaFacts.IsNullOnly))
            {
                return true;
            }

            if (MergedSchema.Target(schema) is not { } target)
            {
                return false;
            }

            schema = target;
        }

        return false;
    }
}
