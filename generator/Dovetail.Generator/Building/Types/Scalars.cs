using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Types;

/// <summary>Type and format to a scalar of C#. A format that is not listed reads as its type alone.</summary>
internal static class Scalars
{
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
        [(SchemaTypes.String, "date-time-rfc1123")] = ScalarKind.HttpDate,
        [(SchemaTypes.String, "http-date")] = ScalarKind.HttpDate,
        [(SchemaTypes.String, "uuid")] = ScalarKind.Guid,
        [(SchemaTypes.String, "uri")] = ScalarKind.Uri,
        [(SchemaTypes.String, "byte")] = ScalarKind.Bytes,
    };

    public static ScalarKind KindOf(SchemaTypes type, string? format, IReadOnlyList<SpecSchema> schemas)
    {
        var kind = format is not null && Formats.TryGetValue((type, format), out var known) ? known : Default(type);
        return kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 ? IntegerSize.Widen(kind, schemas) : kind;
    }

    private static ScalarKind Default(SchemaTypes type) => type switch
    {
        SchemaTypes.Boolean => ScalarKind.Boolean,
        SchemaTypes.Integer => ScalarKind.Int64,
        SchemaTypes.Number => ScalarKind.Double,
        _ => ScalarKind.String,
    };
}
