using System.Text.Json;

namespace Dovetail.Http.Waiting;

/// <summary>
/// Reads how far work is, as Azure's APIs have it: the member <c>status</c> of a monitor, and <c>provisioningState</c> of what was created or changed, or of its <c>properties</c>.
/// <c>Succeeded</c>, <c>Failed</c>, <c>Canceled</c> and their like end it, in upper or lower case; any other word is one of work under way.
/// </summary>
internal static class WorkStateReader
{
    private const string State = "provisioningState";

    // Azure's own words, and those by which other APIs say the same.
    private static readonly Dictionary<string, WorkState> Ends = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Succeeded"] = WorkState.Succeeded,
        ["Success"] = WorkState.Succeeded,
        ["Successful"] = WorkState.Succeeded,
        ["Completed"] = WorkState.Succeeded,
        ["Complete"] = WorkState.Succeeded,
        ["Done"] = WorkState.Succeeded,
        ["Finished"] = WorkState.Succeeded,
        ["Failed"] = WorkState.Failed,
        ["Failure"] = WorkState.Failed,
        ["Error"] = WorkState.Failed,
        ["Canceled"] = WorkState.Failed,
        ["Cancelled"] = WorkState.Failed,
    };

    public static WorkState OfMonitor(ApiReply reply) => Read(reply, "status"u8, static root => TextOf(root, "status"));

    public static WorkState OfResource(ApiReply reply) => Read(reply, "provisioningState"u8, StateOfResource);

    private static string? StateOfResource(JsonElement root) =>
        TextOf(root, State) ?? (root.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object ? TextOf(properties, State) : null);

    // Few bodies have the word at all: the others cost one search.
    private static WorkState Read(ApiReply reply, ReadOnlySpan<byte> word, Func<JsonElement, string?> state)
    {
        if (!(reply.MediaType.IsJson || reply.MediaType.MayBeJson) || reply.Body.Span.IndexOf(word) < 0)
        {
            return WorkState.Unsaid;
        }

        try
        {
            using var json = JsonDocument.Parse(reply.Body);
            return json.RootElement.ValueKind == JsonValueKind.Object && state(json.RootElement) is { } text ? Of(text) : WorkState.Unsaid;
        }
        catch (JsonException)
        {
            return WorkState.Unsaid;
        }
    }

    private static string? TextOf(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static WorkState Of(string text) => Ends.TryGetValue(text, out var end) ? end : WorkState.Running;
}
