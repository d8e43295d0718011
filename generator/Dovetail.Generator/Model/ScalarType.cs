namespace Dovetail.Generator.Model;

/// <summary>A scalar's C# type.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="IsValueType">Its optional form is <c>Nullable&lt;T&gt;</c>.</param>
internal sealed record ScalarType(string Name, bool IsValueType = true)
{
    private static readonly ScalarType DateTimeOffset = new("global::System.DateTimeOffset");

    public static ScalarType Of(ScalarKind kind) => kind switch
    {
        ScalarKind.String => new("string", IsValueType: false),
        ScalarKind.Boolean => new("bool"),
        ScalarKind.Int32 => new("int"),
        ScalarKind.Int64 => new("long"),
        ScalarKind.UInt64 => new("ulong"),
        ScalarKind.Single => new("float"),
        ScalarKind.Double => new("double"),
        ScalarKind.Decimal => new("decimal"),
        ScalarKind.BigInteger => new("global::System.Numerics.BigInteger"),
        ScalarKind.Date => new("global::System.DateOnly"),
        ScalarKind.Time => new("global::System.TimeOnly"),
        ScalarKind.DateTime or ScalarKind.UnixTime or ScalarKind.HttpDate => DateTimeOffset,
        ScalarKind.Guid => new("global::System.Guid"),
        ScalarKind.Uri => new("global::System.Uri", IsValueType: false),
        ScalarKind.Bytes => new("byte[]", IsValueType: false),
        ScalarKind.Json => new("global::System.Text.Json.JsonElement"),
        _ => throw new InvalidOperationException($"{kind} has no type in C#."),
    };
}
