using System.Text;
using Dovetail.Authentication;
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
        exchange.Operation.Template.Append(url, [.. exchange.Parts.Path.Select(parameter => rules.ShowsParameter(parameter.Key) ? parameter : new(parameter.Key, Hidden))], []);
        var separator = '?';
        foreach (var (name, text) in exchange.Parts.Query)
        {
            url.Append(separator).Append(rules.ShowsParameter(name) ? text : $"{Uri.EscapeDataString(name)}={Hidden}");
            separator = '&';
        }

        return url.ToString();
    }
}
