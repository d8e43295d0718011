using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Types;

/// <summary>Prints an enum and, for strings, the table of its wire names.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter writer, EnumModel model)
    {
        DeclarationHeader.OfType(writer, model.Doc, model.Deprecated);
        using (writer.Block($"{writer.Visibility} enum {model.Name}{Underlying(model.Kind)}"))
        {
            foreach (var member in model.Members)
            {
                DocComment.Emit(writer, member.Doc);
                writer.Line(model.Kind is EnumKind.String ? $"{member.Name}," : $"{member.Name} = {member.WireValue},");
            }
        }

        if (model.Kind is EnumKind.String)
        {
            EmitNames(writer, model);
        }
    }

    /// <summary>The table alone.</summary>
    public static void EmitNames(CodeWriter writer, EnumModel model)
    {
        DeclarationHeader.OfType(writer, DocModel.None);
        using (writer.Block($"internal struct {model.NamesName} : {Serialization}IEnumNames<{model.Name}>"))
        {
            var names = model.Members.Select(member => CSharp.Literal(member.WireValue)).ToArray();
            writer.List("public static string[] Names => [", names, "];");
        }
    }

    private static string Underlying(EnumKind kind) => kind is EnumKind.Int64 ? " : long" : "";
}
