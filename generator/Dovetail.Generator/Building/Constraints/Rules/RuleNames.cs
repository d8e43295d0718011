using Dovetail.Generator.Common;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Constraints.Rules;

/// <summary>What the rule of a schema is called: by the component's name alone where that tells it, else with a hash of its place. Nobody but generated code sees it.</summary>
internal static class RuleNames
{
    private const string Ending = "Rule";
    private const int HashLength = 8;

    public static string Of(SpecSchema schema)
    {
        var noun = Identifier.Pascal(schema.ComponentName ?? schema.Place.Pointer.Token ?? "Schema", "Schema");
        return schema.IsInDocument && schema.ComponentName == noun && IsComponent(schema) ? noun + Ending : $"{noun}_{StableHash.Hex(schema.PointerHash)}{Ending}";
    }

    /// <summary>The hash of the place of a schema, by the name of its rule; false where the name has none.</summary>
    public static bool TryHash(string name, out uint hash)
    {
        hash = 0;
        var start = name.Length - Ending.Length - HashLength;
        return start > 0 && StableHash.TryParse(name.Substring(start, HashLength), out hash);
    }

    /// <summary>Definitions inside of schemas have names that stand elsewhere too.</summary>
    private static bool IsComponent(SpecSchema schema) => schema.Place.Pointer.Depth is 2 or 3 && schema.Place.Pointer.Parent is not { Token: "$defs" };
}
