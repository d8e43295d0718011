namespace Dovetail.Generator.Model;

/// <summary>A type by name. A closed family: scalars, models, unions, enums, lists, maps and nullable elements of the last two.</summary>
internal abstract record TypeRef;

/// <summary>Scalars with a C# type and a format struct of the runtime each; see Emission/ScalarNames.</summary>
internal enum ScalarKind
{
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,

    /// <summary>Integers beyond 64 bits: System.Numerics.BigInteger.</summary>
    BigInteger,

    /// <summary>DateOnly.</summary>
    Date,

    /// <summary>TimeOnly.</summary>
    Time,

    /// <summary>DateTimeOffset.</summary>
    DateTime,

    /// <summary>DateTimeOffset, seconds since 1970 on the wire.</summary>
    UnixTime,

    /// <summary>DateTimeOffset, the date of HTTP's headers on the wire (RFC 9110 5.6.7).</summary>
    HttpDate,
    Guid,
    Uri,

    /// <summary>byte[], base64 on the wire.</summary>
    Bytes,

    /// <summary>System.Text.Json.JsonElement: anything.</summary>
    Json,
}

internal sealed record ScalarRef(ScalarKind Kind) : TypeRef
{
    public static readonly ScalarRef String = new(ScalarKind.String);
    public static readonly ScalarRef Json = new(ScalarKind.Json);
}

/// <summary>An <see cref="ObjectModel"/> or <see cref="PartsModel"/> of the same namespace.</summary>
internal sealed record ModelRef(string Name) : TypeRef;

/// <summary>A <see cref="UnionModel"/> of the same namespace.</summary>
internal sealed record UnionRef(string Name) : TypeRef;

/// <summary>An <see cref="EnumModel"/> of the same namespace. String enums are OpenEnum&lt;T&gt; unless closed; integer enums are themselves.</summary>
internal sealed record EnumRef(string Name, string NamesName, EnumKind Kind, bool IsOpen) : TypeRef;

/// <summary>IReadOnlyList&lt;T&gt;.</summary>
internal sealed record ListRef(TypeRef Item) : TypeRef;

/// <summary>IReadOnlyDictionary&lt;string, T&gt;.</summary>
internal sealed record MapRef(TypeRef Value) : TypeRef;

/// <summary>An item or a value that may be null. Only inside <see cref="ListRef"/> and <see cref="MapRef"/>.</summary>
internal sealed record NullableRef(TypeRef Value) : TypeRef;

/// <summary>FileContent, in request bodies only.</summary>
internal sealed record FileRef : TypeRef;
