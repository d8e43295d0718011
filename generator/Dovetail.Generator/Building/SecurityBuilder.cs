using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building;

/// <summary>Security schemes and what operations require of them; each different requirement once.</summary>
internal sealed class SecurityBuilder
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<SecuritySchemeModel> _schemes = [];
    private readonly Dictionary<EquatableArray<SecurityAlternativeModel>, SecurityRequirementModel> _requirements = [];
    private readonly UniqueNames _names = new(StringComparer.Ordinal, ["Equals", "ReferenceEquals"]);
    private readonly string? _default;

    public SecurityBuilder(SpecDocument document)
    {
        var schemes = document.SecuritySchemes.Where(scheme => Factory(scheme) is not null).ToList();
        var names = _names.Assign([.. schemes.Select(scheme => NameRequest.Pascal(scheme.Name, "Scheme"))]);
        for (var i = 0; i < schemes.Count; i++)
        {
            var (factory, arguments) = Factory(schemes[i])!.Value;
            _fields[schemes[i].Name] = names[i];
            _schemes.Add(new SecuritySchemeModel(names[i], factory, arguments.Prepend(schemes[i].Name).ToEquatableArray(), Docs.Of(schemes[i].Description, null)));
        }

        _default = document.Security is null ? null : FieldOf(document.Security, "Default");
    }

    /// <summary>The field of an operation's own requirement; null where the document's holds.</summary>
    public string? FieldOf(SpecOperation operation)
    {
        var field = operation.Security is null ? null : FieldOf(operation.Security, null);
        return field == _default ? null : field;
    }

    public SecurityModel Build() =>
        new(_schemes.ToEquatableArray(), _requirements.Values.OrderBy(requirement => requirement.FieldName, StringComparer.Ordinal).ToEquatableArray(), _default);

    /// <summary>One arm for each kind of scheme: the runtime's factory and its arguments after the name.</summary>
    private static (string Factory, string[] Arguments)? Factory(SpecSecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.ApiKey when !string.IsNullOrEmpty(scheme.ParameterName) => ($"ApiKeyIn{scheme.Place}", [scheme.ParameterName!]),
        SecuritySchemeKind.Http when scheme.HttpScheme == "basic" => ("Basic", []),
        SecuritySchemeKind.Http when scheme.HttpScheme == "bearer" => ("Bearer", []),
        SecuritySchemeKind.Http => ("HttpScheme", [scheme.HttpScheme ?? "bearer"]),
        SecuritySchemeKind.OAuth2 => ("OAuth2", OAuthUrls(scheme)),
        SecuritySchemeKind.OpenIdConnect => ("OpenIdConnect", [scheme.OpenIdConnectUrl ?? ""]),
        SecuritySchemeKind.MutualTls => ("MutualTls", []),
        _ => null,
    };

    private static string[] OAuthUrls(SpecSecurityScheme scheme) =>
    [
        scheme.Flows.Select(flow => flow.TokenUrl).FirstOrDefault(url => url is not null) ?? "",
        scheme.Flows.Select(flow => flow.AuthorizationUrl).FirstOrDefault(url => url is not null) ?? "",
        scheme.Flows.Select(flow => flow.RefreshUrl).FirstOrDefault(url => url is not null) ?? "",
    ];

    private string FieldOf(IReadOnlyList<SpecSecurityRequirement> requirements, string? name)
    {
        var alternatives = requirements
            .Where(requirement => requirement.Schemes.All(use => _fields.ContainsKey(use.Scheme)))
            .Select(requirement => new SecurityAlternativeModel(requirement.Schemes.Select(use => new SchemeUseModel(_fields[use.Scheme], use.Scopes.ToEquatableArray())).ToEquatableArray()))
            .ToEquatableArray();
        if (!_requirements.TryGetValue(alternatives, out var known))
        {
            var natural = name ?? NameOf(alternatives);
            known = new SecurityRequirementModel(_names.Assign([new NameRequest(alternatives.ToString()!, [natural])])[0], alternatives);
            _requirements.Add(alternatives, known);
        }

        return known.FieldName;
    }

    /// <summary><c>RequireApiKeyOrOauth</c>; the scopes tell requirements of the same schemes apart.</summary>
    private static string NameOf(EquatableArray<SecurityAlternativeModel> alternatives)
    {
        var parts = alternatives.Select(alternative => alternative.Schemes.IsEmpty
            ? "Nothing"
            : string.Join("And", alternative.Schemes.Select(use => Identifier.Pascal(string.Join(" ", use.Scopes.Prepend(use.FieldName))))));
        return alternatives.IsEmpty ? "None" : Identifier.Pascal("Require" + string.Join("Or", parts));
    }
}
