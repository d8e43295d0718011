using Dovetail.Authentication;

namespace Dovetail.Errors.Internal;

/// <summary>What a server says of its error, in one line for messages and logs, without the secrets of the call that it may say back.</summary>
internal static class ErrorExplanation
{
    private const int MaxLength = 500;
    private const int MostDetails = 5;

    /// <returns>The line; empty where the body explains nothing in a form that is known.</returns>
    public static string Of(ApiResponseException e)
    {
        if (e.SafeBody is not { } text || ErrorBodyReader.TryRead(text, (int)e.StatusCode) is not { } body)
        {
            return "";
        }

        string[] says = [.. ((string?[])[e.Problem?.Title, body.Message]).OfType<string>().Where(static part => !string.IsNullOrWhiteSpace(part)).Distinct()];
        var faults = body.Details.Where(detail => detail.Field is not null || !says.Contains(detail.Issue)).Take(MostDetails).Select(Fault).ToArray();
        var all = string.Join(": ", says) + (faults.Length == 0 ? "" : $" ({string.Join("; ", faults)})");

        // Again: a text may have been escaped in JSON in a way that the body's own check does not know.
        return OneLine.Of(Redaction.Apply(all, e.Credential), MaxLength);
    }

    private static string Fault(ApiErrorDetail detail) => detail.Field is null ? detail.Issue : $"{detail.Field}: {detail.Issue}";
}
