using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading.Parts;

internal sealed class SecurityReader(ReadingContext context)
{
    /// <returns>Null where there are none, or none that can be read: an empty list would allow anonymous access.</returns>
    public IReadOnlyList<SpecSecurityRequirement>? ReadRequirements(Place owner)
    {
        if (context.Sequence(owner, "security") is not { } sequence)
        {
            return null;
        }

        var requirements = new List<SpecSecurityRequirement>();
        foreach (var item in sequence.Items)
        {
            if (item is SpecMapping mapping)
            {
                requirements.Add(new SpecSecurityRequirement([.. mapping.Entries.Select(ReadUse)]));
            }
            else
            {
                context.WrongKind(item, "security", "a mapping of schemes to scopes");
            }
        }

        return requirements.Count == 0 && sequence.Items.Count > 0 ? null : requirements;
    }

    public IReadOnlyList<SpecSecurityScheme> ReadSchemes()
    {
        var owner = context.Dialect == Dialect.Swagger ? context.Root : context.Mapping(context.Root, "components");
        var key = context.Dialect == Dialect.Swagger ? "securityDefinitions" : "securitySchemes";
        return owner is null
            ? []
            :
            [
                .. context.Entries(owner.Value, key)
                    .Select(entry => (entry.Name, Place: context.Follow(entry.Value, "a security scheme")))
                    .Where(entry => entry.Place is not null)
                    .Select(entry => Read(entry.Name, entry.Place!.Value)),
            ];
    }

    private static SpecSchemeUse ReadUse(SpecEntry entry) =>
        new(entry.Name, [.. ((entry.Value as SpecSequence)?.Items ?? []).OfType<SpecScalar>().Select(scope => scope.Value)]);

    private SpecSecurityScheme Read(string name, Place place)
    {
        var type = context.Text(place, "type");
        return new SpecSecurityScheme(
            Node: place.Mapping!,
            Name: name,
            Kind: type switch
            {
                "apiKey" => SecuritySchemeKind.ApiKey,
                "http" or "basic" => SecuritySchemeKind.Http,
                "oauth2" => SecuritySchemeKind.OAuth2,
                "openIdConnect" => SecuritySchemeKind.OpenIdConnect,
                "mutualTLS" => SecuritySchemeKind.MutualTls,
                _ => SecuritySchemeKind.Unknown,
            },
            Description: context.Text(place, "description"),
            Place: context.Text(place, "in") switch { "query" => ParameterPlace.Query, "cookie" => ParameterPlace.Cookie, _ => ParameterPlace.Header },
            ParameterName: context.Text(place, "name"),
            HttpScheme: type == "basic" ? "basic" : context.Text(place, "scheme")?.ToLowerInvariant(),
            Flows: Flows(place),
            OpenIdConnectUrl: context.Text(place, "openIdConnectUrl"));
    }

    private IReadOnlyList<SpecOAuthFlow> Flows(Place scheme) => context.Text(scheme, "flow") is { } flow
        ? [Flow(flow switch { "accessCode" => "authorizationCode", "application" => "clientCredentials", _ => flow }, scheme)]
        : [.. context.Entries(scheme, "flows").Select(entry => Flow(entry.Name, entry.Value))];

    private SpecOAuthFlow Flow(string kind, Place place) => new(
        kind,
        context.Text(place, "authorizationUrl"),
        context.Text(place, "tokenUrl"),
        context.Text(place, "refreshUrl"),
        [.. context.Entries(place, "scopes").Select(scope => scope.Name)]);
}
