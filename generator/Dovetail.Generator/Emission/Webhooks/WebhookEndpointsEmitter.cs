using Dovetail.Generator.Emission.Text;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Webhooks;

/// <summary>Prints <c>MapXWebhooks</c> for the endpoints of ASP.NET Core.</summary>
internal static class WebhookEndpointsEmitter
{
    /// <summary>Where users look for such methods without a using of their own.</summary>
    public const string Namespace = "Microsoft.AspNetCore.Builder";

    public static void Emit(CodeWriter writer, WebhookEndpointsFile file)
    {
        var handlers = $"global::{file.HandlersName}";

        // Partial: clients of the same name in two namespaces share it. An internal part says nothing: it is what the public part of another client says.
        DocComment.Element(writer, "summary", "Maps what handles webhooks.");
        using (writer.Block($"{(file.IsInternal ? "" : "public ")}static partial class {file.ClassName}"))
        {
            DocComment.Element(writer, "summary", "Maps an endpoint that receives what the server sends, verifies it and hands it to its handler.");
            DocComment.Param(writer, "endpoints", "Where to map it.");
            DocComment.Param(writer, "pattern", "The route's pattern. One with {event} says which event a request is.");
            DocComment.Param(writer, "configure", "Sets the handlers, and what the configuration does not.");
            DocComment.Param(writer, "section", "Where Scheme, Secret and more are; Webhooks: and the API's name by default.");
            writer.Line(DeclarationHeader.GeneratedCode);
            writer.List(
                $"{writer.Visibility} static global::{Namespace}.IEndpointConventionBuilder {file.MapName}(",
                [
                    "this global::Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints",
                    "string pattern",
                    $"global::System.Action<{handlers}> configure",
                    "global::Microsoft.Extensions.Configuration.IConfiguration? section = null",
                ],
                ") =>");
            using (writer.Indented())
            {
                writer.List(
                    $"{Root}AspNetCore.WebhookEndpoints.Map(",
                    ["endpoints", "pattern", $"[{string.Join(", ", file.Methods.Select(CSharp.Literal))}]", $"new {handlers}()", "configure", "section"],
                    ");");
            }
        }
    }
}
