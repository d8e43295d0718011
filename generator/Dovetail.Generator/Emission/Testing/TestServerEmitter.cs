using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using Dovetail.Generator.Model.Testing;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Testing;

/// <summary>Prints the server that is made of the document, which the assembly has.</summary>
internal static class TestServerEmitter
{
    private const string Options = RuntimeNames.Testing + "ApiTestServerOptions? options = null";
    private const string Tasks = "global::System.Threading.Tasks.";

    public static void Emit(CodeWriter writer, TestServerFile file)
    {
        var (name, client) = (file.ClassName, file.Client);
        DeclarationHeader.OfType(writer, new DocModel("A server made of the document: it holds each request against it, and answers with valid examples."));
        using (writer.Block($"{writer.Visibility} sealed class {name} : {RuntimeNames.Testing}ApiTestServer"))
        {
            writer.Line("/// <summary>Makes a server in the process; its StartAsync opens a port.</summary>");
            writer.Line("/// <param name=\"options\">How it behaves.</param>");
            string[] document = [$"typeof({name}).Assembly", CSharp.Literal(file.Document.Name), "options", .. file.Document.Overlays.Select(Overlay)];
            writer.List($"public {name}({Options}) : base(", document, ") { }");
            writer.Gap();
            writer.Line("/// <summary>Makes a server that listens on a free port.</summary>");
            writer.Line("/// <param name=\"options\">How it behaves.</param>");
            writer.Line("/// <param name=\"cancellationToken\">Ends the start.</param>");
            writer.Line($"public static {Tasks}Task<{name}> StartNewAsync({Options}, {RuntimeNames.Threading}CancellationToken cancellationToken = default) =>");
            using (writer.Indented())
            {
                writer.Line($"StartNewAsync(new {name}(options), cancellationToken);");
            }

            writer.Gap();
            writer.Line("/// <summary>A client of this server: over its port where it listens, else in the process. It has a made-up credential, and waits for nothing.</summary>");
            writer.Line("/// <param name=\"configure\">What is different of the client.</param>");
            writer.Line($"public {client.ClassName} CreateClient(global::System.Action<{client.OptionsName}>? configure = null) =>");
            using (writer.Indented())
            {
                writer.Line($"CreateClient<{client.ClassName}, {client.OptionsName}>(new {client.OptionsName}(), configure);");
            }
        }
    }

    private static string Overlay(TestOverlayModel overlay) => $"({CSharp.Literal(overlay.Path)}, {(overlay.Document is { } document ? CSharp.Literal(document) : "null")})";
}
