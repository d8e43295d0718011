using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission.Types;

/// <summary>The method of JsonReader and of JsonWriter for a type, with its type arguments: nothing is left to infer, which costs the compiler most.</summary>
internal static class JsonMethods
{
    /// <summary>How a value is read: <c>reader.Int64()</c>, <c>reader.Model&lt;Pet&gt;()</c>; one of the user's own by its format.</summary>
    public static string Reading(TypeRef type) => type is OwnRef { Format: not SelfFormatModel } ? $"{TypeNames.FormatOf(type)}.Read(ref reader)" : $"reader.{Read(type)}()";

    /// <summary><c>Int64</c>, <c>Model&lt;Pet&gt;</c>, <c>List&lt;string, StringFormat&gt;</c>.</summary>
    private static string Read(TypeRef type) => type switch
    {
        OwnRef own => $"Model<{own.Name}>",
        ModelRef model => $"Model<{model.Name}>",
        ListRef { Item: ModelRef model } => $"Models<{model.Name}>",
        UnionRef union => $"Union<{union.Name}>",
        _ => Both(type),
    };

    /// <summary>The same, but writing a model or a union needs no type argument.</summary>
    public static string Write(TypeRef type) => type switch
    {
        ModelRef or OwnRef { Format: SelfFormatModel } => "Model",
        OwnRef own => $"{(own.IsValueType ? "ValueStruct" : "ValueClass")}<{TypeNames.WithFormat(own)}>",
        ListRef { Item: ModelRef } => "Models",
        UnionRef => "Union",
        _ => Both(type),
    };

    private static string Both(TypeRef type) => type switch
    {
        ScalarRef scalar => ScalarNames.Of(scalar.Kind).Method,
        EnumRef { Kind: EnumKind.String } @enum => $"{(@enum.IsOpen ? "" : "Closed")}Enum<{@enum.Name}, {@enum.NamesName}>",
        EnumRef @enum => $"IntegerEnum<{@enum.Name}>",
        ListRef list => $"List<{TypeNames.WithFormat(list.Item)}>",
        MapRef map => $"Map<{TypeNames.WithFormat(map.Value)}>",
        _ => throw new InvalidOperationException($"{type.GetType().Name} is not a JSON value."),
    };
}
