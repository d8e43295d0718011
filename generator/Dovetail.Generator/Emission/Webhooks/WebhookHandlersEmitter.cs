using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Emission.Types;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Webhooks;

/// <summary>Prints the class that handles what the server sends: how events are told, and a method for each.</summary>
internal static class WebhookHandlersEmitter
{
    private const string Runtime = $"{Root}Webhooks.";
    private const string Token = $"{Threading}CancellationToken";
    private const string Task = "global::System.Threading.Tasks.Task";

    public static void Emit(CodeWriter writer, WebhookHandlersFile file)
    {
        var handlers = file.Handlers;
        DeclarationHeader.OfType(
            writer,
            new DocModel("What is done with the events that the server sends.", "Requests are verified first: set the sender's scheme and its secret."));
        using (writer.Block($"{writer.Visibility} sealed partial class {handlers.ClassName} : {Runtime}WebhookHandlers<{handlers.ClassName}>"))
        {
            Constructor(writer, handlers);
            foreach (var @event in handlers.Events)
            {
                Methods(writer, @event, handlers.ClassName, file.ReaderName);
            }
        }
    }

    private static void Constructor(CodeWriter writer, WebhookHandlersModel handlers)
    {
        DocComment.Element(writer, "summary", "Begins without handlers.");
        writer.Line($"public {handlers.ClassName}()");
        using (writer.Indented())
        {
            writer.Line(": base(");
            using (writer.Indented())
            {
                string[] lines = [CSharp.Literal(handlers.ApiName), .. handlers.Events.Where(item => item.Conditions is not null).Select(Route)];
                for (var i = 0; i < lines.Length; i++)
                {
                    writer.Line(lines[i] + (i < lines.Length - 1 ? "," : ")"));
                }
            }
        }

        using (writer.Braces())
        {
        }
    }

    private static string Route(WebhookEventModel item) =>
        $"new {Runtime}WebhookRoute({string.Join(", ", new[] { CSharp.Literal(item.Name) }.Concat(item.Conditions!.Value.Select(Condition)))})";

    private static string Condition(WebhookConditionModel condition) =>
        $"{Runtime}WebhookCondition.{(condition.IsHeader ? "Header" : "Member")}({string.Join(", ", new[] { condition.Place }.Concat(condition.Values).Select(CSharp.Literal))})";

    private static void Methods(CodeWriter writer, WebhookEventModel item, string className, string reader)
    {
        Method(writer, item, className, reader, hasContext: false, answer: null);
        Method(writer, item, className, reader, hasContext: true, answer: null);
        if (item.Webhook.Answer is { } answer)
        {
            Method(writer, item, className, reader, hasContext: false, answer);
            Method(writer, item, className, reader, hasContext: true, answer);
        }
    }

    private static void Method(CodeWriter writer, WebhookEventModel item, string className, string reader, bool hasContext, TypeRef? answer)
    {
        var doc = item.Webhook.Doc;
        writer.Gap();
        DocComment.Emit(writer, doc is { Summary: null } ? doc with { Summary = $"Handles {item.Webhook.Name}." } : doc);
        DocComment.Param(writer, "handler", HandlerDoc(item, answer));
        if (item.Webhook.Deprecated)
        {
            writer.Line(DeclarationHeader.Obsolete);
        }

        var task = answer is null ? Task : $"{Task}<{TypeNames.Of(answer)}>";
        var context = hasContext ? $"{Runtime}WebhookContext, " : "";
        writer.Line($"public {className} {item.MethodName}(global::System.Func<{TypeNames.Of(item.Webhook.Payload)}, {context}{Token}, {task}> handler) =>");
        using (writer.Indented())
        {
            var write = answer is null ? "" : $"{Serialization}JsonWriter.Write<{TypeNames.WithFormat(answer)}>, ";
            writer.Line($"Set({CSharp.Literal(item.Name)}, {item.SuccessStatus}, {reader}.{item.Webhook.MethodName}, {write}handler);");
        }
    }

    private static string HandlerDoc(WebhookEventModel item, TypeRef? answer) =>
        (answer is null ? "What is done with it." : "What is done with it; it gives what the server wants to have back.")
        + (item.Conditions is null ? $" The document does not say how it is told from other events: SelectEvent has to, with the name {item.Name}." : "");
}
