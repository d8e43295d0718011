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
        writer.Line($"[{Serialization}ModelConverter<{model.Name}>]");
        using (writer.Block($"public sealed partial class {model.Name} : {Serialization}JsonModel, {Serialization}IJsonModel<{model.Name}>"))
        {
            writer.Line($"public {model.Name}() {{ }}");
            foreach (var property in model.Properties)
            {
                PropertyEmitter.Emit(writer, property, @namespace);
            }

            AdditionalProperties(writer, model.AdditionalProperties);
            JsonReadingEmitter.Emit(writer, model);
            JsonWritingEmitter.Emit(writer, model);
            writer.Gap();
            writer.Line("partial void OnRead();");
        }
    }

    private static void AdditionalProperties(CodeWriter writer, AdditionalPropertiesModel? additional)
    {
        if (additional is null)
        {
            return;
        }

        writer.Gap();
        DocComment.Element(writer, "summary", "The members that the API's document does not name.");
        writer.Line($"public {TypeNames.Of(new MapRef(additional.Value))}? {additional.PropertyName} {{ get; init; }}");
    }
}
