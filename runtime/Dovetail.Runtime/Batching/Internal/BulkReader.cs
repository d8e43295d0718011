using System.Net;
using System.Text.Json;

namespace Dovetail.Batching.Internal;

/// <summary>
/// Reads off a reply what it says of single items. A list is one of answers where its elements say how something went: in a status code, a yes or no, an error. A resource's
/// own <c>"status": "failed"</c> says that only where the reply is a 207 or has such a list of errors.
/// </summary>
/// <param name="keyMember">The member that tells items apart; null where none does.</param>
internal sealed class BulkReader(string? keyMember)
{
    private static readonly string[] Failures = ["errors", "failures", "failed", "rejected", "invalid", "failed_items", "failedItems"];
    private static readonly string[] Successes = ["successes", "succeeded", "successful", "created", "updated", "success_items", "successItems"];

    private readonly BulkAnswerReader _answers = new(keyMember);

    /// <returns>What it says; null where it says nothing of single items.</returns>
    public BulkReport? Read(JsonElement root, HttpStatusCode status)
    {
        var isMultiple = status is HttpStatusCode.MultiStatus;
        if (ListOf(root, isMultiple) is { } list)
        {
            return new BulkReport([.. list.EnumerateArray().Select(element => _answers.Read(element, isMultiple))]);
        }

        if (Named(root, Failures) is not { } failures)
        {
            return null;
        }

        var refused = failures.EnumerateArray().Select(element => _answers.Read(element, isMultiple: true) with { IsSuccess = false });
        return Named(root, Successes) is { } successes
            ? new BulkReport([.. successes.EnumerateArray().Select(element => _answers.Read(element, isMultiple: false) with { IsSuccess = true }), .. refused])
            : new BulkReport([.. refused], NamesFailuresOnly: true);
    }

    /// <summary>The list of answers: the reply itself, or one of its members, at most one level down.</summary>
    private JsonElement? ListOf(JsonElement root, bool isMultiple)
    {
        if (root.ValueKind is JsonValueKind.Array)
        {
            return IsList(root, isMultiple) ? root : null;
        }

        foreach (var member in Members(root).Concat(Members(root).SelectMany(static member => Members(member.Value))))
        {
            if (!Failures.Contains(member.Name, StringComparer.OrdinalIgnoreCase) && IsList(member.Value, isMultiple))
            {
                return member.Value;
            }
        }

        return null;
    }

    private bool IsList(JsonElement value, bool isMultiple) =>
        value.ValueKind is JsonValueKind.Array && value.GetArrayLength() > 0
        && value.EnumerateArray().All(static element => element.ValueKind is JsonValueKind.Object)
        && (isMultiple || value.EnumerateArray().Any(BulkAnswerReader.Tells) || value.EnumerateArray().Any(_answers.NamesKey));

    private static JsonElement? Named(JsonElement root, string[] names)
    {
        foreach (var member in Members(root))
        {
            if (member.Value.ValueKind is JsonValueKind.Array && names.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement element) => element.ValueKind is JsonValueKind.Object ? element.EnumerateObject() : default;
}
