using System.Globalization;
using System.Text;
using Dovetail.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Benchmarks.Json.Corpus;

/// <summary>
/// The classes of a model as one writes them by hand for System.Text.Json, and the context that its generator fills in. A union is a JsonElement and an enumeration of
/// strings a string: System.Text.Json has no unions, and its enumerations know no values of later versions. Unknown members are dropped, which keeps its fast path.
/// </summary>
internal static class PlainSource
{
    public const string Namespace = "Dovetail.Benchmarks.Plain";

    public static string Of(IReadOnlyList<TypeModel> types, string root)
    {
        var text = new StringBuilder();
        text.AppendLine("using System; using System.Collections.Generic; using System.Text.Json; using System.Text.Json.Serialization;");
        text.AppendLine("#nullable enable").AppendLine(CultureInfo.InvariantCulture, $"namespace {Namespace};");
        foreach (var model in types.OfType<ObjectModel>())
        {
            AppendClass(text, model);
        }

        text.AppendLine(CultureInfo.InvariantCulture, $$"""
            [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
            [JsonSerializable(typeof(IReadOnlyList<{{root}}>))]
            public sealed partial class PlainContext : JsonSerializerContext;

            public static class Codec
            {
                public static object Read(byte[] json) => JsonSerializer.Deserialize(json, PlainContext.Default.IReadOnlyList{{root}})!;

                public static void Write(Utf8JsonWriter json, object value) => JsonSerializer.Serialize(json, (IReadOnlyList<{{root}}>)value, PlainContext.Default.IReadOnlyList{{root}});
            }
            """);
        return text.ToString();
    }

    private static void AppendClass(StringBuilder text, ObjectModel model)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"public {(model.Derived.IsEmpty ? "sealed " : "")}class {model.Name}{(model.Base is { } parent ? " : " + parent : "")}").AppendLine("{");
        foreach (var property in model.Properties.Where(property => !property.IsInherited))
        {
            var name = SymbolDisplay.FormatLiteral(property.JsonName, quote: true);
            var mayBeMissing = !property.Required || property.Nullable;
            text.AppendLine(CultureInfo.InvariantCulture, $"    [JsonPropertyName({name})] public {TypeOf(property.Type)}{(mayBeMissing ? "?" : "")} @{property.Name} {{ get; set; }}{(mayBeMissing ? "" : " = default!;")}");
        }

        text.AppendLine("}");
    }

    private static string TypeOf(TypeRef type) => type switch
    {
        ScalarRef scalar => TypeOf(scalar.Kind),
        ModelRef model => model.Name,
        EnumRef { Kind: EnumKind.Int32 } => "int",
        EnumRef { Kind: EnumKind.Int64 } => "long",
        EnumRef => "string",
        ListRef list => $"IReadOnlyList<{TypeOf(list.Item)}>",
        MapRef map => $"IReadOnlyDictionary<string, {TypeOf(map.Value)}>",
        NullableRef nullable => TypeOf(nullable.Value) + "?",
        _ => "JsonElement",
    };

    private static string TypeOf(ScalarKind kind) => kind switch
    {
        ScalarKind.String or ScalarKind.HttpDate => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 or ScalarKind.UnixTime => "long",
        ScalarKind.UInt64 => "ulong",
        ScalarKind.Single => "float",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.Date => "DateOnly",
        ScalarKind.Time => "TimeOnly",
        ScalarKind.DateTime => "DateTimeOffset",
        ScalarKind.Guid => "Guid",
        ScalarKind.Uri => "Uri",
        ScalarKind.Bytes => "byte[]",
        _ => "JsonElement",
    };
}
