using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Types;

/// <summary>Prints the body of a multipart request.</summary>
internal static class PartsEmitter
{
    public static void Emit(CodeWriter writer, PartsModel model)
    {
        DeclarationHeader.OfType(writer, model.Doc, model.Deprecated);
        using (writer.Block($"public sealed partial class {model.Name} : {Http}IMultipartBody"))
        {
            foreach (var part in model.Parts)
            {
                Property(writer, part);
            }

            var isConstrained = model.Parts.Any(part => part.Constraint is not null);
            if (isConstrained)
            {
                writer.Gap();
                writer.Line($"private static readonly {Validation}ArgumentConstraints s_constraints = new()");
                ConstraintEmitter.Table(writer, model.Parts.Select(part => ($"[{CSharp.Literal(part.WireName)}]", part.Constraint)));
            }

            writer.Gap();
            using (writer.Block($"void {Http}IMultipartBody.WriteParts({Http}MultipartWriter writer)"))
            {
                if (isConstrained)
                {
                    writer.Line("writer.Constrain(s_constraints);");
                }

                foreach (var part in model.Parts)
                {
                    if (part.Required && TypeNames.IsReference(part.Type))
                    {
                        writer.Line($"writer.Require({CSharp.Literal(part.WireName)}, {part.Name});");
                    }

                    var contentType = part.ContentType is null ? "" : $", {CSharp.Literal(part.ContentType)}";
                    writer.Line($"writer.{Method(part.Type)}({CSharp.Literal(part.WireName)}, {part.Name}{contentType});");
                }
            }
        }
    }

    private static void Property(CodeWriter writer, PartModel part)
    {
        DeclarationHeader.OfMember(writer, part.Doc, part.Deprecated && !part.Required);
        var type = TypeNames.Of(part.Type);
        writer.Line(part.Required ? $"public required {type} {part.Name} {{ get; init; }}" : $"public {type}? {part.Name} {{ get; init; }}");
    }

    private static string Method(TypeRef type) => type switch
    {
        FileRef => "File",
        ListRef { Item: FileRef } => "Files",
        _ when TypeNames.IsString(type) => "Text",
        _ when TypeNames.IsScalar(type) => $"Text<{TypeNames.WithFormat(type)}>",
        ListRef list when TypeNames.IsScalar(list.Item) => $"Texts<{TypeNames.WithFormat(list.Item)}>",
        _ => $"Json<{TypeNames.WithFormat(type)}>",
    };
}
