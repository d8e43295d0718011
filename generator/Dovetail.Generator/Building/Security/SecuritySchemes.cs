using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Security;

/// <summary>The kinds of security schemes, and what is told of those that no credential fits by itself.</summary>
internal static class SecuritySchemes
{
    /// <summary>One arm for each kind of scheme: the runtime's factory and its arguments after the name.</summary>
    public static (string Factory, string[] Arguments) FactoryOf(SpecSecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.ApiKey when !string.IsNullOrEmpty(scheme.ParameterName) => ($"ApiKeyIn{scheme.Place}", [scheme.ParameterName!]),
        SecuritySchemeKind.Http when scheme.HttpScheme == "basic" => ("Basic", []),
        SecuritySchemeKind.Http when scheme.HttpScheme == "bearer" => ("Bearer", []),
        SecuritySchemeKind.Http when !string.IsNullOrEmpty(scheme.HttpScheme) => ("HttpScheme", [scheme.HttpScheme!]),
        SecuritySchemeKind.OAuth2 => ("OAuth2", UpToTheLastGiven(TokenUrl(scheme), Url(scheme, flow => flow.AuthorizationUrl), Url(scheme, flow => flow.RefreshUrl))),
        SecuritySchemeKind.OpenIdConnect => ("OpenIdConnect", [scheme.OpenIdConnectUrl ?? ""]),
        SecuritySchemeKind.MutualTls => ("MutualTls", []),
        _ => ("Other", []),
    };

    private static string[] UpToTheLastGiven(params string[] urls) => [.. urls.Take(1 + Array.FindLastIndex(urls, url => url.Length > 0))];

    /// <summary>Schemes that requirements name, and nothing declares; each is told once.</summary>
    public static IReadOnlyList<SpecSecurityScheme> Undeclared(SpecDocument document, FindingList findings)
    {
        var known = new HashSet<string>(document.SecuritySchemes.Select(scheme => scheme.Name), StringComparer.Ordinal);
        var missing = new List<SpecSecurityScheme>();
        foreach (var (name, owner) in Uses(document).Where(use => known.Add(use.Name)))
        {
            findings.Add(Findings.UnexplainedScheme((owner["security"] ?? owner).Location, name, "it is not declared"));
            missing.Add(new SpecSecurityScheme(
                Node: owner,
                Name: name,
                Kind: SecuritySchemeKind.Unknown,
                Description: null,
                Place: ParameterPlace.Header,
                ParameterName: null,
                HttpScheme: null,
                Flows: [],
                OpenIdConnectUrl: null));
        }

        return missing;
    }

    /// <summary>Tells which declared schemes the client knows no credential for, and where none is declared although calls are refused without one.</summary>
    public static void Report(SpecDocument document, FindingList findings)
    {
        if (document is { SecuritySchemes.Count: 0, Security: null or { Count: 0 } }
            && document.Operations.All(operation => operation.Security is null)
            && document.Operations.SelectMany(operation => operation.Responses).FirstOrDefault(response => response.Status == "401") is { } refusal)
        {
            findings.Add(Findings.NoSecurity(refusal.Node.Location));
        }

        foreach (var scheme in document.SecuritySchemes)
        {
            var (factory, arguments) = FactoryOf(scheme);
            if (factory == "HttpScheme")
            {
                findings.Add(Findings.SchemeWithoutCredential(scheme.Node.Location, scheme.Name, arguments[0]));
            }
            else if (factory == "Other")
            {
                var reason = scheme.Kind is SecuritySchemeKind.Unknown ? "its type is not known" : "it does not say its name or scheme";
                findings.Add(Findings.UnexplainedScheme(scheme.Node.Location, scheme.Name, reason));
            }
        }
    }

    private static IEnumerable<(string Name, SpecMapping Owner)> Uses(SpecDocument document) =>
        NamesOf(document.Security).Select(name => (name, document.Node))
            .Concat(document.Operations.SelectMany(operation => NamesOf(operation.Security).Select(name => (name, operation.Node))));

    private static IEnumerable<string> NamesOf(IReadOnlyList<SpecSecurityRequirement>? requirements) =>
        requirements is null ? [] : requirements.SelectMany(requirement => requirement.Schemes).Select(use => use.Scheme);

    /// <summary>A service asks at the endpoint of its own grant; where the flows differ, that one counts.</summary>
    private static string TokenUrl(SpecSecurityScheme scheme) =>
        scheme.Flows.OrderBy(flow => flow.Kind != "clientCredentials").Select(flow => flow.TokenUrl).FirstOrDefault(url => url is not null) ?? "";

    private static string Url(SpecSecurityScheme scheme, Func<SpecOAuthFlow, string?> url) => scheme.Flows.Select(url).FirstOrDefault(text => text is not null) ?? "";
}
