using Dovetail.Generator.Common;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Constraints.Rules;

/// <summary>What the rule of a schema is called: by the component's name alone where that tells it, else with a hash of its place. Nobody but generated code sees it.</summary>
internal static class RuleNames
{
    public static string Of(SpecSchema schema)
    {
        var noun = Identifier.Pascal(schema.ComponentName ?? schema.Place.Pointer.Token ?? "Schema", "Schema");
        return schema.IsInDocument && schema.ComponentName == noun && IsComponent(schema) ? noun + "Rule" : $"{noun}_{StableHash.Hex(schema.Pointer)}Rule";
    }

    /// <summary>Definitions inside of schemas have names that stand elsewhere too.</summary>
    private static bool IsComponent(SpecSchema schema) => schema.Place.Pointer.Depth is 2 or 3 && schema.Place.Pointer.Parent is not { Token: "$defs" };
}
