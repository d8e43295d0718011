using System.Net;
using System.Text.RegularExpressions;

namespace Dovetail.Runtime.Tests.Oidc;

/// <summary>A user with a browser who fills in every form that comes, and follows every redirect, until one leads elsewhere or no form is left.</summary>
internal sealed partial class FormBrowser : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    public async Task<Uri> WalkAsync(Uri address, CancellationToken cancellationToken)
    {
        var (home, response) = (address.Authority, await _client.GetAsync(address, cancellationToken));
        for (var step = 0; step < 30; step++)
        {
            if (response.Headers.Location is { } location)
            {
                address = new Uri(address, location);
                response.Dispose();
                response = await _client.GetAsync(address, cancellationToken);
                if (address.Authority != home)
                {
                    response.Dispose();
                    return address;
                }

                continue;
            }

            var page = await response.Content.ReadAsStringAsync(cancellationToken);
            if (FormTag().Match(page) is not { Success: true } form)
            {
                Assert.True(response.IsSuccessStatusCode, page);
                return address;
            }

            address = new Uri(address, WebUtility.HtmlDecode(form.Groups[1].Value));
            response.Dispose();
            using var fields = new FormUrlEncodedContent(Fields(page[form.Index..]));
            response = await _client.PostAsync(address, fields, cancellationToken);
        }

        throw new InvalidOperationException("The forms do not end.");
    }

    public void Dispose() => _client.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Fields(string form)
    {
        foreach (Match input in InputTag().Matches(form.Split("</form>")[0]))
        {
            if (NameOf().Match(input.Value) is { Success: true } name)
            {
                var value = WebUtility.HtmlDecode(ValueOf().Match(input.Value).Groups[1].Value);
                yield return new(name.Groups[1].Value, name.Groups[1].Value is "login" or "password" ? "anna" : value);
            }
        }
    }

    [GeneratedRegex("<form[^>]*action=\"([^\"]*)\"")]
    private static partial Regex FormTag();

    [GeneratedRegex("<(?:input|button)[^>]*>")]
    private static partial Regex InputTag();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex NameOf();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex ValueOf();
}
