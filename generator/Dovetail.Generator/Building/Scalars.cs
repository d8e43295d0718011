using System.Globalization;
using System.Numerics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building;

/// <summary>Type and format to a scalar of C#. A format that is not listed reads as its type alone.</summary>
internal static class Scalars
{
    // Bounds that went through a double are rounded (openai: -9223372036854776000) and ask for nothing.
    private static readonly BigInteger RoundedLargestLong = new(9.3e18);
    private static readonly BigInteger RoundedLargestUlong = new(1.85e19);

    private static readonly Dictionary<(SchemaTypes Type, string Format), ScalarKind> Formats = new()
    {
        [(SchemaTypes.Integer, "int32")] = ScalarKind.Int32,
        [(SchemaTypes.Integer, "int16")] = ScalarKind.Int32,
        [(SchemaTypes.Integer, "int8")] = ScalarKind.Int32,
        [(SchemaTypes.Integer, "uint8")] = ScalarKind.Int32,
        [(SchemaTypes.Integer, "uint16")] = ScalarKind.Int32,
        [(SchemaTypes.Integer, "uint32")] = ScalarKind.Int64,
        [(SchemaTypes.Integer, "int64")] = ScalarKind.Int64,
        [(SchemaTypes.Integer, "uint64")] = ScalarKind.UInt64,
        [(SchemaTypes.Integer, "bigint")] = ScalarKind.BigInteger,
        [(SchemaTypes.Integer, "unix-time")] = ScalarKind.UnixTime,
        [(SchemaTypes.Integer, "unixtime")] = ScalarKind.UnixTime,
        [(SchemaTypes.Number, "int32")] = ScalarKind.Int32,
        [(SchemaTypes.Number, "int64")] = ScalarKind.Int64,
        [(SchemaTypes.Number, "float")] = ScalarKind.Single,
        [(SchemaTypes.Number, "double")] = ScalarKind.Double,
        [(SchemaTypes.Number, "decimal")] = ScalarKind.Decimal,
        [(SchemaTypes.String, "date")] = ScalarKind.Date,
        [(SchemaTypes.String, "date-time")] = ScalarKind.DateTime,
        [(SchemaTypes.String, "uuid")] = ScalarKind.Guid,
        [(SchemaTypes.String, "uri")] = ScalarKind.Uri,
        [(SchemaTypes.String, "byte")] = ScalarKind.Bytes,
    };

    public static ScalarKind KindOf(SchemaTypes type, string? format, IReadOnlyList<SpecSchema> schemas)
    {
        var kind = format is not null && Formats.TryGetValue((type, format), out var known) ? known : Default(type);
        return kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 ? Widen(kind, schemas) : kind;
    }

    private static ScalarKind Default(SchemaTypes type) => type switch
    {
        SchemaTypes.Boolean => ScalarKind.Boolean,
        SchemaTypes.Integer => ScalarKind.Int64,
        SchemaTypes.Number => ScalarKind.Double,
        _ => ScalarKind.String,
    };

    /// <summary>Bounds that the format's type can not hold ask for a larger type.</summary>
    private static ScalarKind Widen(ScalarKind kind, IReadOnlyList<SpecSchema> schemas)
    {
        foreach (var schema in schemas)
        {
            foreach (var bound in new[] { schema.Constraints.Minimum, schema.Constraints.Maximum })
            {
                kind = Hold(kind, bound);
            }
        }

        return kind;
    }

    private static ScalarKind Hold(ScalarKind kind, string? bound)
    {
        if (bound is null || !BigInteger.TryParse(bound, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return kind;
        }

        return kind switch
        {
            ScalarKind.Int32 when value > int.MaxValue || value < int.MinValue => Hold(ScalarKind.Int64, bound),
            ScalarKind.Int64 when value > RoundedLargestLong && value <= RoundedLargestUlong => ScalarKind.UInt64,
            ScalarKind.Int64 or ScalarKind.UInt64 when value > RoundedLargestUlong || value < -RoundedLargestLong => ScalarKind.BigInteger,
            _ => kind,
        };
    }
}
