using System.Net.Http.Headers;
using System.Text;
using Dovetail.Authentication;
using Dovetail.Http.Internal;
using Dovetail.Http.Requests;
using Dovetail.Http.Transport;

namespace Dovetail.Http.Pipeline;

/// <summary>Builds a message from a call's parts. Which header goes before which, <see cref="CallHeaders"/> says.</summary>
internal sealed class MessageBuilder : ICredentialPlaces, IHeaderFields
{
    private readonly ApiMessage _message;
    private string _url;
    private string _cookies;

    private MessageBuilder(ApiMessage message, ApiExchange exchange)
    {
        _message = message;
        _url = exchange.Redirect?.Address.GetLeftPart(UriPartial.Query) ?? exchange.Url;
        _cookies = exchange is { Redirect.IsForeign: true } ? "" : exchange.Parts.Cookies?.ToString() ?? "";
    }

    public static ApiMessage Build(ApiExchange exchange)
    {
        var method = exchange.Redirect?.Method ?? exchange.Operation.Method;
        var content = exchange is { Redirect.SendsBody: false } ? null : RequestLimit.Apply(exchange.Parts.Body?.CreateContent(), exchange.Operation, exchange.Settings);

        // Without content a transport may send the message again by itself: SocketsHttpHandler does until the content is read. On the wire nothing changes.
        content ??= GoesWithoutContent(method) ? null : new ByteArrayContent([]);
        var message = new ApiMessage(method, exchange) { Content = content };
        try
        {
            new MessageBuilder(message, exchange).Fill(exchange);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    public void SetHeader(string name, string value)
    {
        if ((HeaderRules.CheckCallerName(name) ?? HeaderRules.CheckValue(value)) is { } fault)
        {
            throw new AuthenticationFailedException($"The credential's header {fault}.");
        }

        Set(name, value);
    }

    /// <summary>Takes the place of a parameter of that name: one that a redirect brings along, be it this one or another's.</summary>
    public void AddQuery(string name, string value)
    {
        var url = QueryText.Without(_url, name);
        var query = new StringBuilder(url).Append(url.Contains('?', StringComparison.Ordinal) ? '&' : '?');
        _url = query.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value)).ToString();
    }

    public void AddCookie(string name, string value) => _cookies = _cookies.Length == 0 ? $"{name}={value}" : $"{_cookies}; {name}={value}";

    // Those of which the transport announces no content where there is none (RFC 9110 8.6).
    private static bool GoesWithoutContent(HttpMethod method) => method.Method is "GET" or "HEAD" or "OPTIONS" or "DELETE" or "TRACE" or "CONNECT";

    // What a new message has first.
    void IHeaderFields.Add(string name, string value) => _message.Headers.TryAddWithoutValidation(name, value);

    // There is one Cookie header (RFC 6265 5.4): what several say of it stands there together.
    void IHeaderFields.Set(string name, string value)
    {
        if (name.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
        {
            _cookies = _cookies.Length == 0 ? value : $"{_cookies}; {value}";
        }
        else
        {
            Set(name, value);
        }
    }

    private void Fill(ApiExchange exchange)
    {
        CallHeaders.WritePublic(exchange, this);
        if (exchange is not { Redirect.IsForeign: true })
        {
            FillOwn(exchange);
        }

        if (exchange is { HostName: { } host, Redirect: null })
        {
            _message.Headers.Host = host;
        }

        _message.RequestUri = new Uri(_url);
    }

    /// <summary>What only the API's own servers get: any of it may be secret.</summary>
    private void FillOwn(ApiExchange exchange)
    {
        CallHeaders.WriteBeforeCredential(exchange, this);
        foreach (var use in exchange.CredentialUses)
        {
            use.Credential.Place(use.Scheme, this);
        }

        CallHeaders.WriteAfterCredential(exchange, this);
        if (_cookies.Length > 0)
        {
            Set("Cookie", _cookies);
        }
    }

    // Names and values are checked before: the transport would put line ends on the wire.
    private void Set(string name, string value)
    {
        HttpHeaders headers = HeaderRules.IsOfContent(name) ? (_message.Content ??= new ByteArrayContent([])).Headers : _message.Headers;
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, value);
    }
}
