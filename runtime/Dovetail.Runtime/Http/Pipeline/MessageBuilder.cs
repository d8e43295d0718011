using System.Net.Http.Headers;
using System.Text;
using Dovetail.Authentication;
using Dovetail.Http.Internal;
using Dovetail.Http.Requests;
using Dovetail.Http.Transport;
using Dovetail.Idempotency;

namespace Dovetail.Http.Pipeline;

/// <summary>Builds a message from a call's parts. Of headers with the same name the later one counts: the operation's, the view's, the credential's, the caller's own.</summary>
internal sealed class MessageBuilder : ICredentialPlaces
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

    private void Fill(ApiExchange exchange)
    {
        // A browser asks the server first whether it may send headers that the server need not know of (Fetch 4.8), and sends nothing at all where it may not.
        if (!OperatingSystem.IsBrowser())
        {
            Add("User-Agent", exchange.Description.UserAgent);
            Add("X-Request-ID", exchange.RequestId);
        }
        else if (exchange.Options?.RequestId is { } given)
        {
            Add("X-Request-ID", given);
        }

        if (exchange.Operation.Accept is { } accept && HeaderRules.CheckValue(accept) is null)
        {
            Add("Accept", accept);
        }

        if (exchange is not { Redirect.IsForeign: true })
        {
            FillOwn(exchange);
        }

        _message.RequestUri = new Uri(_url);
    }

    /// <summary>What only the API's own servers get: any of it may be secret.</summary>
    private void FillOwn(ApiExchange exchange)
    {
        foreach (var part in exchange.Parts.All)
        {
            if (part.Place is RequestPlace.Header)
            {
                SetOrJoin(part.Name, part.Text);
            }
        }

        if (exchange.IdempotencyKey is { } key)
        {
            var options = exchange.Settings.Idempotency;
            Set(IdempotencyKey.HeaderOf(exchange.Operation, options), IdempotencyKey.Write(key, options.Format));
        }

        foreach (var (name, value) in exchange.Settings.Headers)
        {
            SetOrJoin(name, value);
        }

        if (exchange.Headers is { } ofHandlers)
        {
            foreach (var (name, value) in ofHandlers)
            {
                SetOrJoin(name, value);
            }
        }

        foreach (var use in exchange.CredentialUses)
        {
            use.Credential.Place(use.Scheme, this);
        }

        if (exchange.Options?.Headers is { } ofCaller)
        {
            foreach (var (name, value) in ofCaller)
            {
                SetOrJoin(name, value);
            }
        }

        SetLast("If-Match", exchange.Options?.IfMatch);
        SetLast("Cookie", _cookies);
    }

    private void SetLast(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Set(name, value);
        }
    }

    // There is one Cookie header (RFC 6265 5.4): what several say of it stands there together.
    private void SetOrJoin(string name, string value)
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

    // What a new message has first: nothing of that name is there yet.
    private void Add(string name, string value) => _message.Headers.TryAddWithoutValidation(name, value);

    // Names and values are checked before: the transport would put line ends on the wire.
    private void Set(string name, string value)
    {
        HttpHeaders headers = HeaderRules.IsOfContent(name) ? (_message.Content ??= new ByteArrayContent([])).Headers : _message.Headers;
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, value);
    }
}
