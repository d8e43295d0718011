using System.Text.Json;
using Dovetail.Generator.Reading.Spec;
using Dovetail.Testing.Server.Documents;

namespace Dovetail.TestServer.Tests.Prism;

/// <summary>Puts requests of one operation together.</summary>
internal sealed class SampleBuilder(ContractOperation operation, IReadOnlyList<(SpecParameter Parameter, string Json)> values, string? ownMediaType, string? ownBody)
{
    public SampleRequest Build(string what, SpecParameter? without = null, (SpecParameter Parameter, string Json)? with = null, bool isAnonymous = false) =>
        Build(what, ownBody, ownMediaType, without, with, isAnonymous);

    public SampleRequest Build(
        string what,
        string? body,
        string? mediaType,
        SpecParameter? without = null,
        (SpecParameter Parameter, string Json)? with = null,
        bool isAnonymous = false)
    {
        var path = operation.Spec.Path.Split('#')[0];
        var query = new List<string>();
        var headers = new List<(string, string)>();
        foreach (var (parameter, json) in values.Where(entry => entry.Parameter != without))
        {
            using var value = JsonDocument.Parse(with is { } other && other.Parameter == parameter ? other.Json : json);
            var text = StyleText.Write(parameter, value.RootElement);
            switch (parameter.Place)
            {
                case ParameterPlace.Path:
                    path = path.Replace($"{{{parameter.Name}}}", text, StringComparison.Ordinal);
                    break;
                case ParameterPlace.Query:
                    query.Add(text);
                    break;
                case ParameterPlace.Header:
                    headers.Add((parameter.Name, text));
                    break;
                default:
                    headers.Add(("Cookie", $"{parameter.Name}={text}"));
                    break;
            }
        }

        foreach (var use in isAnonymous ? [] : operation.Security.FirstOrDefault()?.Schemes ?? [])
        {
            Authorize(operation.Scheme(use.Scheme), query, headers);
        }

        // One Cookie header, as RFC 6265 has it.
        var cookies = string.Join("; ", headers.Where(static header => header.Item1 == "Cookie").Select(static header => header.Item2));
        headers.RemoveAll(static header => header.Item1 == "Cookie");
        headers.AddRange(cookies.Length > 0 ? [("Cookie", cookies)] : []);
        return new SampleRequest($"{operation.Name}: {what}", operation.Spec.Method, path + (query.Count > 0 ? (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + string.Join('&', query) : ""), headers, mediaType, body);
    }

    private static void Authorize(SpecSecurityScheme? scheme, List<string> query, List<(string, string)> headers)
    {
        switch (scheme)
        {
            case { Kind: SecuritySchemeKind.ApiKey, Place: ParameterPlace.Query }:
                query.Add($"{scheme.ParameterName}=key");
                break;
            case { Kind: SecuritySchemeKind.ApiKey, Place: ParameterPlace.Cookie }:
                headers.Add(("Cookie", $"{scheme.ParameterName}=key"));
                break;
            case { Kind: SecuritySchemeKind.ApiKey }:
                headers.Add((scheme.ParameterName!, "key"));
                break;
            case { Kind: SecuritySchemeKind.Http, HttpScheme: "basic" }:
                headers.Add(("Authorization", "Basic dTpw"));
                break;
            case { Kind: SecuritySchemeKind.Http }:
                // Prism takes the scheme in one spelling only (RFC 9110 11.1: case does not count).
                headers.Add(("Authorization", scheme.HttpScheme == "bearer" ? "Bearer token" : $"{scheme.HttpScheme} token"));
                break;
            case { Kind: SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect }:
                headers.Add(("Authorization", "Bearer token"));
                break;
        }
    }
}
