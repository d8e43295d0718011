using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Types;

/// <summary>Prints a model: what its user sees first, then its JSON code.</summary>
internal static class ObjectEmitter
{
    public static void Emit(CodeWriter writer, ObjectModel model, string @namespace)
    {
        DeclarationHeader.OfType(writer, model.Doc, model.Deprecated);
        DeclarationHeader.Converter(writer, model, "ModelConverter");
        var modifiers = writer.Visibility + (model.Derived.IsEmpty ? " sealed partial" : " partial");
        using (writer.Block($"{modifiers} class {model.Name} : {model.Base ?? $"{Serialization}JsonModel"}, {Serialization}IJsonModel<{model.Name}>"))
        {
            Constructor(writer, model, @namespace);
            foreach (var property in model.Properties.Where(property => property is { IsInherited: false, Declared: null }))
            {
                PropertyEmitter.Emit(writer, property, @namespace);
            }

            AdditionalProperties(writer, model);
            Conversion(writer, model);
            JsonReadingEmitter.Emit(writer, model);
            JsonWritingEmitter.Emit(writer, model);
            writer.Gap();
            writer.Line("partial void OnRead();");
        }
    }

    private static void Constructor(CodeWriter writer, ObjectModel model, string @namespace) => writer.Line(model.Tag is { } tag
        ? $"public {model.Name}() {{ {tag.PropertyName} = {LiteralEmitter.Emit(tag.Value, tag.Type, @namespace)}; }}"
        : $"public {model.Name}() {{ }}");

    /// <summary>An object that is nothing but a map is written as one.</summary>
    private static void Conversion(CodeWriter writer, ObjectModel model)
    {
        if (model is { Properties.IsEmpty: true, AdditionalProperties: { } additional })
        {
            writer.Gap();
            writer.Line($"public static implicit operator {model.Name}({TypeNames.DictionaryOf(new MapRef(additional.Value))} value) =>");
            using (writer.Indented())
            {
                writer.Line($"new() {{ {additional.PropertyName} = value }};");
            }
        }
    }

    private static void AdditionalProperties(CodeWriter writer, ObjectModel model)
    {
        if (model.AdditionalProperties is not { IsInherited: false } additional)
        {
            return;
        }

        writer.Gap();
        DocComment.Element(writer, "summary", "The members that the API's document does not name.");
        writer.Line($"public {TypeNames.Of(new MapRef(additional.Value))}? {additional.PropertyName} {PropertyEmitter.Accessors(additional.IsInitOnly)}");
    }
}
