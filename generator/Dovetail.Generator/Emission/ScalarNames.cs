using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission;

/// <summary>What a scalar is called in C#.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Method">The method of JsonReader and of JsonWriter; its format is called <c>…Format</c>.</param>
/// <param name="IsValueType">Its optional form is <c>Nullable&lt;T&gt;</c>.</param>
internal sealed record ScalarNames(ScalarKind Kind, string Type, string Method, bool IsValueType)
{
    private static readonly ScalarNames[] All =
    [
        new(ScalarKind.String, "string", "String", IsValueType: false),
        new(ScalarKind.Boolean, "bool", "Boolean", IsValueType: true),
        new(ScalarKind.Int32, "int", "Int32", IsValueType: true),
        new(ScalarKind.Int64, "long", "Int64", IsValueType: true),
        new(ScalarKind.UInt64, "ulong", "UInt64", IsValueType: true),
        new(ScalarKind.Single, "float", "Single", IsValueType: true),
        new(ScalarKind.Double, "double", "Double", IsValueType: true),
        new(ScalarKind.Decimal, "decimal", "Decimal", IsValueType: true),
        new(ScalarKind.BigInteger, "global::System.Numerics.BigInteger", "BigInteger", IsValueType: true),
        new(ScalarKind.Date, "global::System.DateOnly", "Date", IsValueType: true),
        new(ScalarKind.Time, "global::System.TimeOnly", "Time", IsValueType: true),
        new(ScalarKind.DateTime, "global::System.DateTimeOffset", "DateTime", IsValueType: true),
        new(ScalarKind.UnixTime, "global::System.DateTimeOffset", "UnixTime", IsValueType: true),
        new(ScalarKind.HttpDate, "global::System.DateTimeOffset", "HttpDate", IsValueType: true),
        new(ScalarKind.Guid, "global::System.Guid", "Guid", IsValueType: true),
        new(ScalarKind.Uri, "global::System.Uri", "Uri", IsValueType: false),
        new(ScalarKind.Bytes, "byte[]", "Bytes", IsValueType: false),
        new(ScalarKind.Json, "global::System.Text.Json.JsonElement", "Json", IsValueType: true),
    ];

    private static readonly Dictionary<ScalarKind, ScalarNames> ByKind = All.ToDictionary(names => names.Kind);

    public string Format => $"{RuntimeNames.Serialization}{Method}Format";

    public static ScalarNames Of(ScalarKind kind) => ByKind[kind];
}
