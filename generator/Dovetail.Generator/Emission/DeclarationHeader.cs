using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission;

/// <summary>What stands above a type or a member: a blank line, docs and attributes.</summary>
internal static class DeclarationHeader
{
    public const string Obsolete = "[global::System.Obsolete(\"The API deprecates this.\")]";

    public static readonly string GeneratedCode =
        $"[{RuntimeNames.Compiler}GeneratedCode(\"Dovetail\", \"{typeof(DeclarationHeader).Assembly.GetName().Version.ToString(fieldCount: 3)}\")]";

    /// <summary>How <c>JsonSerializer</c> reads and writes a type. Nothing derived of this attribute: the System.Text.Json generator refuses that.</summary>
    public static void Converter(CodeWriter writer, TypeModel type, string converter)
    {
        if (!type.HasDeclaredConverter)
        {
            writer.Line($"[{RuntimeNames.Converters}JsonConverter(typeof({RuntimeNames.Serialization}{converter}<{type.Name}>))]");
        }
    }

    public static void OfType(CodeWriter writer, DocModel doc, bool deprecated = false)
    {
        OfMember(writer, doc, deprecated);
        writer.Line(GeneratedCode);
    }

    public static void OfMember(CodeWriter writer, DocModel doc, bool deprecated = false)
    {
        writer.Gap();
        DocComment.Emit(writer, doc);
        if (deprecated)
        {
            writer.Line(Obsolete);
        }
    }
}
