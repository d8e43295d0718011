using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Clients;

/// <summary>Prints what leads to the metadata that the user's contexts have of his types: a struct each, so that the runtime's format is bound to it at compile time.</summary>
internal static class TypeInfoEmitter
{
    private const string Metadata = "global::System.Text.Json.Serialization.Metadata.";

    public static void Emit(CodeWriter writer, TypeInfoModel info)
    {
        DeclarationHeader.OfType(writer, new DocModel("How types that are not the client's own are read and written."));
        using (writer.Block($"internal static class {info.ClassName}"))
        {
            foreach (var source in info.Sources)
            {
                writer.Gap();
                using (writer.Block($"internal readonly struct {source.Name} : {Serialization}ITypeInfoSource<{source.Type}>"))
                {
                    writer.Line($"public static {Metadata}JsonTypeInfo? TypeInfo => {source.Context}.Default.GetTypeInfo(typeof({source.Type}));");
                }
            }
        }
    }
}
