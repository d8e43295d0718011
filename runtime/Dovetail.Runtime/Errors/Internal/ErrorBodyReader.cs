using System.Globalization;
using System.Text.Json;

namespace Dovetail.Errors.Internal;

/// <summary>
/// Reads an error body by convention: RFC 9457, JSON:API, OAuth 2.0, and what GitHub, Stripe, Google, Microsoft and their many imitators send. What does not look like one of
/// these leaves its part empty; nothing in a body makes this fail.
/// </summary>
internal sealed class ErrorBodyReader(ErrorNode root, int status)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private readonly ErrorNode _error = root.Node(ErrorNames.Wrappers) ?? root;

    /// <summary>What the body says; null where it is no JSON object, or array of some.</summary>
    public static ErrorBody? TryRead(string text, int status)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            var json = document.RootElement;
            var first = json.ValueKind is JsonValueKind.Array ? json.EnumerateArray().FirstOrDefault() : json;
            return first.ValueKind is JsonValueKind.Object ? new ErrorBodyReader(new ErrorNode(first), status).Read(json) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text with half of a surrogate pair.
            return null;
        }
    }

    private ErrorBody Read(JsonElement json)
    {
        var details = json.ValueKind is JsonValueKind.Array ? ErrorDetailReader.Read(json) : ReadDetails(_error) is { Count: > 0 } own ? own : ReadDetails(root);
        return new ErrorBody(
            Find(ErrorNames.Codes, IsWord) ?? details.FirstOrDefault()?.Code,
            Find(ErrorNames.Messages, static text => text != "about:blank") ?? details.FirstOrDefault()?.Issue,
            details,
            Find(ErrorNames.Correlations) ?? _error.Node(["innererror"])?.Text(ErrorNames.Correlations) ?? Attached(static node => node.Text(ErrorNames.Correlations)),
            _error.Time(ErrorNames.Times) ?? root.Time(ErrorNames.Times),
            ReadDocumentation());
    }

    private static IReadOnlyList<ApiErrorDetail> ReadDetails(ErrorNode node)
    {
        foreach (var name in ErrorNames.Details)
        {
            if (node[name] is { } value && ErrorDetailReader.Read(value) is { Count: > 0 } details)
            {
                return details;
            }
        }

        return [];
    }

    private Uri? ReadDocumentation()
    {
        var text = Find(ErrorNames.Documentation, IsWebAddress)
            ?? _error.Node(["links"])?.Text(ErrorNames.Documentation, IsWebAddress)
            ?? Attached(static node => node.Nodes("links").FirstOrDefault()?.Text(ErrorNames.Documentation, IsWebAddress));
        return text is null ? null : new Uri(text);
    }

    /// <summary>Google attaches facts about the whole error to its details.</summary>
    private string? Attached(Func<ErrorNode, string?> find) => _error.Nodes("details").Select(find).FirstOrDefault(static text => text is not null);

    private string? Find(string[] names, Func<string, bool>? accepts = null) => _error.Text(names, accepts) ?? root.Text(names, accepts);

    private bool IsWord(string text) =>
        !text.Contains(' ', StringComparison.Ordinal)
        && text != status.ToString(CultureInfo.InvariantCulture)
        && !ErrorNames.EmptyWords.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
