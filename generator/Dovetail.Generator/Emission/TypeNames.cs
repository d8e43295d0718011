using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission;

/// <summary>A type by its C# name, and by the struct of the runtime that reads and writes it.</summary>
internal static class TypeNames
{
    /// <summary>The C# type: <c>long</c>, <c>Pet</c>, <c>IReadOnlyList&lt;Pet&gt;</c>.</summary>
    public static string Of(TypeRef type) => type switch
    {
        ScalarRef scalar => ScalarNames.Of(scalar.Kind).Type,
        ModelRef model => model.Name,
        UnionRef union => union.Name,
        OwnRef own => own.Name,
        EnumRef { Kind: EnumKind.String, IsOpen: true } open => $"{Root}OpenEnum<{open.Name}>",
        EnumRef closed => closed.Name,
        ListRef list => $"{Collections}IReadOnlyList<{Of(list.Item)}>",
        MapRef map => $"{Collections}IReadOnlyDictionary<string, {Of(map.Value)}>",
        NullableRef nullable when IsJson(nullable.Value) => Of(nullable.Value),
        NullableRef nullable => Of(nullable.Value) + "?",
        FileRef => $"{Root}FileContent",
        _ => throw Unknown(type),
    };

    /// <summary>The class by which users write a map: <c>Dictionary&lt;string, Pet&gt;</c>.</summary>
    public static string DictionaryOf(MapRef map) => $"{Collections}Dictionary<string, {Of(map.Value)}>";

    /// <summary>The format struct: <c>Int64Format</c>, <c>ModelFormat&lt;Pet&gt;</c>, <c>ListFormat&lt;Pet, ModelFormat&lt;Pet&gt;&gt;</c>.</summary>
    public static string FormatOf(TypeRef type) => type switch
    {
        ScalarRef scalar => ScalarNames.Of(scalar.Kind).Format,
        ModelRef model => $"{Serialization}ModelFormat<{model.Name}>",
        UnionRef union => $"{Serialization}UnionFormat<{union.Name}>",
        OwnRef own => OwnFormatOf(own),
        EnumRef { Kind: EnumKind.String } @enum => $"{Serialization}{(@enum.IsOpen ? "" : "Closed")}EnumFormat<{@enum.Name}, {@enum.NamesName}>",
        EnumRef @enum => $"{Serialization}IntegerEnumFormat<{@enum.Name}>",
        ListRef list => $"{Serialization}ListFormat<{WithFormat(list.Item)}>",
        MapRef map => $"{Serialization}MapFormat<{WithFormat(map.Value)}>",
        NullableRef nullable => NullableFormatOf(nullable.Value),
        _ => throw Unknown(type),
    };

    /// <summary>The two type arguments that most of the runtime's methods take: <c>long, Int64Format</c>.</summary>
    public static string WithFormat(TypeRef type) => $"{Of(type)}, {FormatOf(type)}";

    /// <summary>
    /// The same for an argument that may be left out: a reference is null then and a JsonElement undefined, only a value needs a nullable type.
    /// </summary>
    public static string AsArgument(TypeRef type, bool required) =>
        required || IsJson(type) || !IsValueType(type) ? WithFormat(type) : WithFormat(new NullableRef(type));

    public static bool IsValueType(TypeRef type) => type switch
    {
        ScalarRef scalar => ScalarNames.Of(scalar.Kind).IsValueType,
        OwnRef own => own.IsValueType,
        EnumRef => true,
        NullableRef nullable => IsValueType(nullable.Value),
        _ => false,
    };

    /// <summary>A reference that must not be null: the compiler warns of a null, but lets it pass.</summary>
    public static bool IsReference(TypeRef type) => type is not NullableRef && !IsValueType(type);

    public static bool IsString(TypeRef type) => type is ScalarRef { Kind: ScalarKind.String };

    public static bool IsJson(TypeRef type) => type is ScalarRef { Kind: ScalarKind.Json };

    /// <summary>It has a text of its own, without JSON around it.</summary>
    public static bool IsScalar(TypeRef type) => type is EnumRef or ScalarRef { Kind: not ScalarKind.Json };

    public static bool IsScalarStruct(TypeRef type) => IsScalar(type) && IsValueType(type);

    private static string OwnFormatOf(OwnRef own) => own.Format switch
    {
        ConverterFormatModel by => $"{Serialization}ConverterFormat<{own.Name}, {by.Converter}>",
        TypeInfoFormatModel by => $"{Serialization}TypeInfoFormat<{own.Name}, {by.Source}>",
        SelfFormatModel => $"{Serialization}ModelFormat<{own.Name}>",
        _ => throw Unknown(own),
    };

    private static string NullableFormatOf(TypeRef value)
    {
        if (IsJson(value))
        {
            return FormatOf(value);
        }

        return $"{Serialization}{(IsValueType(value) ? "NullableFormat" : "NullFormat")}<{WithFormat(value)}>";
    }

    private static InvalidOperationException Unknown(TypeRef type) => new($"{type.GetType().Name} has no name in C#.");
}
