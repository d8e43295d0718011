using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Conversions;

/// <summary>Scalars to their texts and back, invariant, where that is asked for.</summary>
internal static class TextConversion
{
    private const string System = "global::System.";

    private static readonly string[] Formattable =
    [
        "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal",
        System + "Numerics.BigInteger", System + "Int128", System + "UInt128", System + "Half",
    ];

    /// <summary>Types whose text depends on a format: the one that comes back as it was.</summary>
    private static readonly string[] RoundTripping = [RuntimeTypes.DateTime, RuntimeTypes.DateTimeOffset, RuntimeTypes.DateOnly, RuntimeTypes.TimeOnly];

    /// <summary>By themselves they pass over commas: "1,5" would be 15.</summary>
    private static readonly string[] Fractional = ["float", "double", "decimal", System + "Half"];

    /// <summary>A text without an offset is not of the machine's zone.</summary>
    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        [RuntimeTypes.DateTime] = "RoundtripKind",
        [RuntimeTypes.DateTimeOffset] = "AssumeUniversal",
    };

    public static Conversion? TryBuild(ConversionRequest request)
    {
        if (!request.Allows(LossyConversions.Text))
        {
            return null;
        }

        return request.Target.Bare == "string" ? ToText(request.Source.Bare) : request.Source.Bare == "string" ? Parse(request.Target.Bare) : null;
    }

    private static Conversion? ToText(string type)
    {
        var invariant = new NameValue(RuntimeTypes.Invariant);
        if (Formattable.Contains(type))
        {
            return new(value => new CallValue(new MemberValue(value, "ToString"), [invariant]));
        }

        if (RoundTripping.Contains(type))
        {
            return new(value => new CallValue(new MemberValue(value, "ToString"), [new TextValue("O"), invariant]));
        }

        return type switch
        {
            System + "Guid" => new(value => new CallValue(new MemberValue(value, "ToString"), [])),
            System + "Uri" => new(value => new MemberValue(value, "OriginalString")),
            System + "TimeSpan" => new(value => new CallValue(new MemberValue(value, "ToString"), [new TextValue("c"), invariant])),
            "bool" => new(value => new IfValue(value, new TextValue("true"), new TextValue("false"))),
            "char" => new(value => new CallValue(new MemberValue(value, "ToString"), [])),
            _ => null,
        };
    }

    private static Conversion? Parse(string type)
    {
        var invariant = new NameValue(RuntimeTypes.Invariant);
        var parse = new NameValue(type + ".Parse");
        if (Styles.TryGetValue(type, out var style))
        {
            return new(value => new CallValue(parse, [value, invariant, new NameValue(System + "Globalization.DateTimeStyles." + style)]));
        }

        if (Fractional.Contains(type))
        {
            return new(value => new CallValue(parse, [value, new NameValue(System + "Globalization.NumberStyles.Float"), invariant]));
        }

        if (Formattable.Contains(type) || RoundTripping.Contains(type) || type == System + "TimeSpan")
        {
            return new(value => new CallValue(parse, [value, invariant]));
        }

        return type switch
        {
            System + "Guid" or "bool" or "char" => new(value => new CallValue(parse, [value])),
            System + "Uri" => new(value => new NewValue(type, [value, new NameValue(System + "UriKind.RelativeOrAbsolute")], [])),
            _ => null,
        };
    }
}
