using System.Globalization;
using System.Numerics;
using Dovetail.Generator.Reading.Json;
using Dovetail.Generator.Reading.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dovetail.Generator.Reading.Yaml;

/// <summary>Types a scalar by YAML 1.2's core schema (10.3.2): <c>no</c> is a string, <c>0x1F</c> a number.</summary>
internal static class YamlScalars
{
    public static (ScalarKind Kind, string Value) Read(Scalar scalar, string value) =>
        scalar.Style == ScalarStyle.Plain && (scalar.Tag.IsEmpty || scalar.Tag.Value != "tag:yaml.org,2002:str") ? Type(value) : (ScalarKind.String, value);

    private static (ScalarKind Kind, string Value) Type(string value) => value switch
    {
        "" or "~" or "null" or "Null" or "NULL" => (ScalarKind.Null, "null"),
        "true" or "True" or "TRUE" => (ScalarKind.True, "true"),
        "false" or "False" or "FALSE" => (ScalarKind.False, "false"),
        _ => TryNumber(value) is { } number ? (ScalarKind.Number, number) : (ScalarKind.String, value),
    };

    /// <summary>The number in JSON's spelling; null for anything else.</summary>
    private static string? TryNumber(string value)
    {
        if (value[0] is not ((>= '0' and <= '9') or '-' or '+' or '.'))
        {
            return null;
        }

        if (value.StartsWith("0x", StringComparison.Ordinal))
        {
            return BigInteger.TryParse("0" + value.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) && value.Length > 2
                ? hex.ToString(CultureInfo.InvariantCulture)
                : null;
        }

        if (value.StartsWith("0o", StringComparison.Ordinal))
        {
            return Octal(value.Substring(2));
        }

        return JsonNumber.IsLegal(value) ? value : Normalize(value) is { } normal && JsonNumber.IsLegal(normal) ? normal : null;
    }

    /// <summary>YAML writes some numbers as JSON does not: <c>+1</c>, <c>.5</c>, <c>5.</c>, <c>007</c>.</summary>
    private static string? Normalize(string value)
    {
        var negative = value[0] == '-';
        var digits = value.TrimStart('+', '-');
        if (value.Length - digits.Length > 1 || digits.Length == 0 || digits == ".")
        {
            return null;
        }

        digits = digits[0] == '.' ? "0" + digits : digits.TrimStart('0');
        digits = digits.Length == 0 || digits[0] is '.' or 'e' or 'E' ? "0" + digits : digits;
        digits = digits.EndsWith(".", StringComparison.Ordinal) ? digits.Substring(0, digits.Length - 1) : digits;
        return negative ? "-" + digits : digits;
    }

    private static string? Octal(string digits)
    {
        if (digits.Length == 0 || digits.Any(digit => digit is < '0' or > '7'))
        {
            return null;
        }

        return digits.Aggregate(BigInteger.Zero, (value, digit) => (value * 8) + (digit - '0')).ToString(CultureInfo.InvariantCulture);
    }
}
