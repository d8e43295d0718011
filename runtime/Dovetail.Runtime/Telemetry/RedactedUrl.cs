using System.Text;
using Dovetail.Authentication;
using Dovetail.Http.Requests;
using Dovetail.Http.Pipeline;

namespace Dovetail.Telemetry;

/// <summary>Writes a call's URL for others to read: names of parameters, and only those values that may be shown. What the credential adds to the URL is not in it.</summary>
internal static class RedactedUrl
{
    private const string Hidden = "*";

    public static string Of(ApiExchange exchange)
    {
        var rules = exchange.Telemetry.Redaction;
        var url = Write(exchange, rules);
        return rules.ShowsParameters ? Redaction.Apply(url, exchange.Credential) : url;
    }

    private static string Write(ApiExchange exchange, RedactionRules rules)
    {
        var url = new StringBuilder(exchange.Endpoint.Prefix);
        var parts = exchange.Parts.All.ToArray();
        List<RequestViolation>? violations = null;
        exchange.Operation.Template.Append(url, Array.ConvertAll(parts, part => rules.ShowsParameter(part.Name) ? part : part with { Text = Hidden }), ref violations);
        var separator = '?';
        foreach (var part in parts.Where(static part => part.IsQuery))
        {
            url.Append(separator).Append(
                !rules.ShowsParameter(part.Name) ? $"{Uri.EscapeDataString(part.Name)}={Hidden}"
                : part.Place is RequestPlace.Query ? $"{part.Name}={part.Text}"
                : part.Text);
            separator = '&';
        }

        return url.ToString();
    }
}
