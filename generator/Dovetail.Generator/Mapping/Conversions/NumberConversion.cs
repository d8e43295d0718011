using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Conversions;

/// <summary>Numbers: to larger ones by themselves (C# specification 10.2.3), to smaller ones checked and where that is asked for.</summary>
internal static class NumberConversion
{
    private const string BigInteger = "global::System.Numerics.BigInteger";

    private static readonly Dictionary<string, string[]> Widening = new(StringComparer.Ordinal)
    {
        ["sbyte"] = ["short", "int", "long", "decimal", "float", "double", BigInteger],
        ["byte"] = ["short", "ushort", "int", "uint", "long", "ulong", "decimal", "float", "double", BigInteger],
        ["short"] = ["int", "long", "decimal", "float", "double", BigInteger],
        ["ushort"] = ["int", "uint", "long", "ulong", "decimal", "float", "double", BigInteger],
        ["int"] = ["long", "decimal", "double", BigInteger],
        ["uint"] = ["long", "ulong", "decimal", "double", BigInteger],
        ["long"] = ["decimal", BigInteger],
        ["ulong"] = ["decimal", BigInteger],
        ["float"] = ["double"],
        ["double"] = [],
        ["decimal"] = [],
        [BigInteger] = [],
    };

    public static Conversion? TryBuild(ConversionRequest request)
    {
        var (source, target) = (request.Source.Bare, request.Target.Bare);
        if (!Widening.TryGetValue(source, out var larger) || !Widening.ContainsKey(target))
        {
            return null;
        }

        if (larger.Contains(target))
        {
            return new(value => value) { PassesNull = true };
        }

        return request.Allows(LossyConversions.Narrowing) ? new(value => new CastValue(target, value, IsChecked: true)) : null;
    }
}
