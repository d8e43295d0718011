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
        using (writer.Block($"{writer.Visibility} sealed partial class {model.Name} : {Http}IMultipartBody"))
        {
            var accessors = PropertyEmitter.Accessors(model.IsInitOnly);
            foreach (var part in model.Parts)
            {
                Property(writer, part, accessors);
                foreach (var header in part.Headers)
                {
                    Property(writer, part, header, accessors);
                }
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
                    foreach (var header in part.Headers)
                    {
                        Header(writer, part, header);
                    }
                }
            }
        }
    }

    private static void Property(CodeWriter writer, PartModel part, string accessors)
    {
        DeclarationHeader.OfMember(writer, part.Doc, part.Deprecated && !part.Required);
        var type = TypeNames.Of(part.Type);
        writer.Line(part.Required ? $"public required {type} {part.Name} {accessors}" : $"public {type}? {part.Name} {accessors}");
    }

    private static void Property(CodeWriter writer, PartModel part, PartHeaderModel header, string accessors)
    {
        DeclarationHeader.OfMember(writer, header.Doc.Summary is null ? new DocModel($"The header {header.WireName} of the part {part.WireName}.") : header.Doc);
        var type = TypeNames.Of(header.Type);
        writer.Line(header.Required ? $"public required {type} {header.Name} {accessors}" : $"public {type}? {header.Name} {accessors}");
    }

    private static void Header(CodeWriter writer, PartModel part, PartHeaderModel header)
    {
        if (header.Required && TypeNames.IsReference(header.Type))
        {
            writer.Line($"writer.Require({CSharp.Literal(header.WireName)}, {header.Name});");
        }

        var format = header.Type is ListRef || TypeNames.IsString(header.Type) ? "" : $"<{TypeNames.WithFormat(header.Type)}>";
        writer.Line($"writer.Header{format}({CSharp.Literal(part.WireName)}, {CSharp.Literal(header.WireName)}, {header.Name});");
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
