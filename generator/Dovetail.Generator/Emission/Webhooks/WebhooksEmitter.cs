using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Webhooks;

/// <summary>Prints the class that reads what the server sends on its own: a method for each webhook.</summary>
internal static class WebhooksEmitter
{
    public static void Emit(CodeWriter writer, WebhooksModel webhooks)
    {
        DeclarationHeader.OfType(
            writer,
            new DocModel("Reads the requests that the server sends: webhooks and callbacks.", "Reads only: whether a request comes from the server is to be verified first."));
        using (writer.Block($"{writer.Visibility} static class {webhooks.ClassName}"))
        {
            foreach (var webhook in webhooks.Webhooks)
            {
                Method(writer, webhook);
            }
        }
    }

    private static void Method(CodeWriter writer, WebhookModel webhook)
    {
        writer.Gap();
        DocComment.Emit(writer, webhook.Doc is { Summary: null } ? new DocModel($"Reads {webhook.Name}.") : webhook.Doc);
        DocComment.Param(writer, "body", "The body of the request: JSON in UTF-8.");
        if (webhook.Deprecated)
        {
            writer.Line(DeclarationHeader.Obsolete);
        }

        writer.Line($"public static {TypeNames.Of(webhook.Payload)} {webhook.MethodName}(global::System.ReadOnlySpan<byte> body) =>");
        using (writer.Indented())
        {
            writer.Line($"{Serialization}JsonReader.Read<{TypeNames.WithFormat(webhook.Payload)}>(body, {Serialization}JsonReadContext.Tolerant);");
        }
    }
}
