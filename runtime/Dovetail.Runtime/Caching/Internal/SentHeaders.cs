using System.Net.Http.Headers;
using Dovetail.Authentication;
using Dovetail.Http.Pipeline;

namespace Dovetail.Caching.Internal;

/// <summary>
/// The request headers of a call, as far as they are known before it is sent: those of its parameters, its client, its handlers and its caller. Those that the credential
/// places are left out: whose response it is, the key of an entry says.
/// </summary>
internal sealed class SentHeaders : IHeaderFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    public SentHeaders(ApiExchange exchange)
    {
        if (exchange.Parts.Cookies?.ToString() is { Length: > 0 } cookies)
        {
            _fields["Cookie"] = cookies;
        }

        CallHeaders.WritePublic(exchange, this);
        CallHeaders.WriteBeforeCredential(exchange, this);
        CallHeaders.WriteAfterCredential(exchange, this);
    }

    /// <summary>The value; null where none is sent.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>All that makes one request another than the next, its id apart.</summary>
    public string Signature() => string.Join('\n', _fields
        .Where(static field => field.Key != "X-Request-ID")
        .OrderBy(static field => field.Key, StringComparer.OrdinalIgnoreCase)
        .Select(static field => $"{field.Key}:{field.Value}"));

    /// <summary>
    /// The values of the headers that a response depends on; null where one of them can not be known before the next call is sent, since a handler of the user's or the
    /// transport has set it.
    /// </summary>
    /// <param name="names">The names.</param>
    /// <param name="exchange">The call that was sent.</param>
    public IReadOnlyList<KeyValuePair<string, string?>>? Of(IEnumerable<string> names, ApiExchange exchange)
    {
        var placed = new CredentialHeaders(exchange.CredentialUses);
        var varied = new List<KeyValuePair<string, string?>>();
        foreach (var name in names)
        {
            if (placed.Has(name))
            {
                continue;
            }

            if (Sent(exchange.Message?.Headers, name) != this[name] || name.Equals("X-Request-ID", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            varied.Add(new(name, this[name]));
        }

        return varied;
    }

    void IHeaderFields.Add(string name, string value) => _fields[name] = value;

    // There is one Cookie header (RFC 6265 5.4): what several say of it stands there together.
    void IHeaderFields.Set(string name, string value) =>
        _fields[name] = name.Equals("Cookie", StringComparison.OrdinalIgnoreCase) && _fields.TryGetValue(name, out var others) ? $"{others}; {value}" : value;

    private static string? Sent(HttpRequestHeaders? headers, string name) =>
        headers is not null && headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    /// <summary>Learns the names of the headers in which a credential stands, not what stands there.</summary>
    private sealed class CredentialHeaders : ICredentialPlaces
    {
        private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

        public CredentialHeaders(IEnumerable<CredentialUse> uses)
        {
            foreach (var use in uses)
            {
                use.Credential.Place(use.Scheme, this);
            }
        }

        public bool Has(string name) => _names.Contains(name);

        public void SetHeader(string name, string value) => _names.Add(name);

        public void AddQuery(string name, string value)
        {
        }

        public void AddCookie(string name, string value) => _names.Add("Cookie");
    }
}
