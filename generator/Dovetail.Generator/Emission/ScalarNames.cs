using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission;

/// <summary>What a scalar is called in C#.</summary>
/// <param name="Method">The method of JsonReader and of JsonWriter; its format is called <c>…Format</c>.</param>
internal sealed record ScalarNames(ScalarKind Kind, string Method)
{
    private static readonly ScalarNames[] All =
    [
        new(ScalarKind.String, "String"),
        new(ScalarKind.Boolean, "Boolean"),
        new(ScalarKind.Int32, "Int32"),
        new(ScalarKind.Int64, "Int64"),
        new(ScalarKind.UInt64, "UInt64"),
        new(ScalarKind.Single, "Single"),
        new(ScalarKind.Double, "Double"),
        new(ScalarKind.Decimal, "Decimal"),
        new(ScalarKind.BigInteger, "BigInteger"),
        new(ScalarKind.Date, "Date"),
        new(ScalarKind.Time, "Time"),
        new(ScalarKind.DateTime, "DateTime"),
        new(ScalarKind.UnixTime, "UnixTime"),
        new(ScalarKind.HttpDate, "HttpDate"),
        new(ScalarKind.Guid, "Guid"),
        new(ScalarKind.Uri, "Uri"),
        new(ScalarKind.Bytes, "Bytes"),
        new(ScalarKind.Json, "Json"),
    ];

    private static readonly Dictionary<ScalarKind, ScalarNames> ByKind = All.ToDictionary(names => names.Kind);

    /// <summary>The C# type.</summary>
    public string Type { get; } = ScalarType.Of(Kind).Name;

    /// <summary>Its optional form is <c>Nullable&lt;T&gt;</c>.</summary>
    public bool IsValueType { get; } = ScalarType.Of(Kind).IsValueType;

    public string Format => $"{RuntimeNames.Serialization}{Method}Format";

    public static ScalarNames Of(ScalarKind kind) => ByKind[kind];
}
