using System.Text;
using Dovetail.Generator.Reading.Spec;
using Dovetail.Testing.Server.Documents;

namespace Dovetail.Testing.Server.Requests;

/// <summary>Whether the credential of one of the demanded schemes is there. Whether it is right only the real server knows.</summary>
internal sealed class SecurityCheck(Arrived request, ViolationList violations)
{
    /// <returns>The challenges of the schemes; none where a requirement is met.</returns>
    public IReadOnlyList<string> Run(ContractOperation operation)
    {
        var missing = new List<(SpecSecurityScheme Scheme, string Lacks)>();
        foreach (var requirement in operation.Security)
        {
            var lacking = requirement.Schemes.Select(use => operation.Scheme(use.Scheme))
                .OfType<SpecSecurityScheme>()
                .Select(scheme => (Scheme: scheme, Lacks: Lacks(scheme)))
                .Where(static entry => entry.Lacks is not null)
                .ToList();
            if (lacking.Count == 0)
            {
                return [];
            }

            missing.AddRange(lacking!);
        }

        if (missing.Count == 0)
        {
            return [];
        }

        violations.Add("security", $"lacks a credential: {string.Join("; or ", missing.Select(static entry => entry.Lacks).Distinct())}.", missing[0].Scheme.Node, status: 401);
        return [.. missing.Select(static entry => Challenge(entry.Scheme)).OfType<string>().Distinct()];
    }

    private string? Lacks(SpecSecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.ApiKey when scheme.ParameterName is { } name => scheme.Place switch
        {
            ParameterPlace.Query => request.Pairs.Any(pair => pair.Name == name && pair.Value.Length > 0) ? null : $"the query parameter {name} ({scheme.Name})",
            ParameterPlace.Cookie => request.Cookies(name).Any(static value => value.Length > 0) ? null : $"the cookie {name} ({scheme.Name})",
            _ => string.IsNullOrWhiteSpace(request.Header(name)) ? $"the header {name} ({scheme.Name})" : null,
        },
        SecuritySchemeKind.Http when scheme.HttpScheme == "basic" =>
            IsBasic(request.Header("Authorization")) ? null : $"Authorization: Basic with user and password ({scheme.Name})",
        SecuritySchemeKind.Http when scheme.HttpScheme is { } name => Has(name) ? null : $"Authorization: {name} ({scheme.Name})",

        // A token that is bound to a key has a scheme of its own (RFC 9449 7.1).
        SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect => Has("bearer") || Has("dpop") ? null : $"Authorization: Bearer ({scheme.Name})",
        _ => null,
    };

    private bool Has(string scheme) =>
        request.Header("Authorization") is { } value
        && value.StartsWith(scheme + " ", StringComparison.OrdinalIgnoreCase)
        && value.Length > scheme.Length + 1 && !string.IsNullOrWhiteSpace(value[(scheme.Length + 1)..]);

    // RFC 7617 2.
    private static bool IsBasic(string? value)
    {
        if (value is null || !value.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value[6..].Trim(), bytes, out var count) && Encoding.UTF8.GetString(bytes, 0, count).Contains(':', StringComparison.Ordinal);
    }

    private static string? Challenge(SpecSecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.Http when scheme.HttpScheme == "basic" => "Basic realm=\"test\"",
        SecuritySchemeKind.Http => scheme.HttpScheme is "bearer" ? "Bearer" : scheme.HttpScheme,
        SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect => "Bearer",
        _ => null,
    };
}
