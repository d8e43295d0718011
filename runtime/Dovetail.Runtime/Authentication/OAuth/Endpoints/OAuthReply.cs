using System.Text.Json;

namespace Dovetail.Authentication.OAuth;

/// <summary>An authorization server's answer.</summary>
/// <param name="Status">The status.</param>
/// <param name="Json">The body where it is a JSON object; null where it is anything else.</param>
/// <param name="Headers">The headers.</param>
internal sealed record OAuthReply(int Status, JsonElement? Json, ApiHeaders Headers)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>A member that is a text; null where there is none.</summary>
    public string? Text(string name) =>
        Json is { } json && json.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String && IsText(member, out var text) ? text : null;

    /// <summary>A member that is a number of seconds, as number or as text; null where there is none that makes sense.</summary>
    public double? Seconds(string name) =>
        Json is not { } json || !json.TryGetProperty(name, out var member) ? null
        : member.ValueKind is JsonValueKind.Number && member.TryGetDouble(out var number) ? Finite(number)
        : Text(name) is { } text && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out number) ? Finite(number)
        : null;

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;

    // A lone surrogate is JSON, and no text.
    private static bool IsText(JsonElement member, out string? text)
    {
        try
        {
            text = member.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }
}
