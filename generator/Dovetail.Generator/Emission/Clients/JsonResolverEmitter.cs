using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Clients;

/// <summary>Prints the resolver through which <c>JsonSerializer</c> reads and writes the models without reflection.</summary>
internal static class JsonResolverEmitter
{
    private const string Metadata = "global::System.Text.Json.Serialization.Metadata.";

    public static void Emit(CodeWriter writer, JsonFile file, CancellationToken cancellationToken)
    {
        DeclarationHeader.OfType(writer, new DocModel("The models for System.Text.Json."));
        using (writer.Block($"{writer.Visibility} static class {file.ClassName}"))
        {
            DocComment.Element(writer, "summary", "Reads and writes the models in a JsonSerializer, without reflection: goes into JsonSerializerOptions.TypeInfoResolverChain.");
            writer.Line($"public static {Metadata}IJsonTypeInfoResolver Resolver {{ get; }} = CreateResolver();");
            writer.Gap();
            using (writer.Block($"private static {Serialization}ModelTypeInfoResolver CreateResolver()"))
            {
                writer.Line($"var resolver = new {Serialization}ModelTypeInfoResolver();");
                foreach (var model in file.Models)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    writer.Line($"resolver.Add<{model}>();");
                }

                foreach (var union in file.Unions)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    writer.Line($"resolver.AddUnion<{union}>();");
                }

                foreach (var @enum in file.StringEnums)
                {
                    writer.Line($"resolver.AddEnum<{@enum.Name}, {@enum.NamesName}>();");
                }

                writer.Line("return resolver;");
            }
        }
    }
}
