using Dovetail.Generator.Common;

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

/// <summary>A type of the user's own that stands for a schema.</summary>
/// <param name="Name">Its full name, with <c>global::</c>.</param>
/// <param name="IsValueType">It is a struct.</param>
/// <param name="Format">What reads and writes it.</param>
/// <param name="Kind">What stands in JSON, in the words of the runtime's UnionCase.</param>
internal sealed record OwnRef(string Name, bool IsValueType, OwnFormatModel Format, string Kind) : TypeRef;

/// <summary>IReadOnlyList&lt;T&gt;.</summary>
internal sealed record ListRef(TypeRef Item) : TypeRef;

/// <summary>IReadOnlyDictionary&lt;string, T&gt;.</summary>
internal sealed record MapRef(TypeRef Value) : TypeRef;

/// <summary>An item or a value that may be null. Only inside <see cref="ListRef"/> and <see cref="MapRef"/>.</summary>
internal sealed record NullableRef(TypeRef Value) : TypeRef;

/// <summary>FileContent, in request bodies only.</summary>
internal sealed record FileRef : TypeRef;

/// <summary>What reads and writes a type of the user's own. A closed family.</summary>
internal abstract record OwnFormatModel;

/// <summary>A JsonConverter.</summary>
/// <param name="Converter">Its full name, with <c>global::</c>.</param>
internal sealed record ConverterFormatModel(string Converter) : OwnFormatModel;

/// <summary>The metadata that a JsonSerializerContext has of it.</summary>
/// <param name="Source">The struct of the client that leads to it: <c>PetstoreTypeInfo.Money</c>.</param>
internal sealed record TypeInfoFormatModel(string Source) : OwnFormatModel;

/// <summary>The type itself, as a model.</summary>
internal sealed record SelfFormatModel : OwnFormatModel;

/// <summary>What leads to the metadata of types of the user's own: a static class, and a struct in it for each.</summary>
/// <param name="ClassName"><c>PetstoreTypeInfo</c>.</param>
internal sealed record TypeInfoModel(string ClassName, EquatableArray<TypeInfoSourceModel> Sources);

/// <param name="Name">The struct's name.</param>
/// <param name="Type">The type, with <c>global::</c>.</param>
/// <param name="Context">Its JsonSerializerContext, with <c>global::</c>.</param>
internal sealed record TypeInfoSourceModel(string Name, string Type, string Context);
