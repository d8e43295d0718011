using System.Text;

namespace Dovetail.Http.Internal;

/// <summary>Makes the user agent (RFC 9110 10.1.5): the API's title and version as products, then the runtime's.</summary>
internal static class UserAgentText
{
    private static readonly string Runtime = $"Dovetail/{typeof(UserAgentText).Assembly.GetName().Version?.ToString(3) ?? "0"}";

    public static string Of(ApiDescription description)
    {
        var product = Token(description.Title.Length > 0 ? description.Title : description.Name);
        var version = Token(description.Version);
        return product.Length == 0 ? Runtime : version.Length == 0 ? $"{product} {Runtime}" : $"{product}/{version} {Runtime}";
    }

    // A title is free text, and a spec is not trusted: what no token can hold is left out.
    private static string Token(string text)
    {
        var token = new StringBuilder(Math.Min(text.Length, 64));
        foreach (var character in text)
        {
            if (token.Length < 64 && (char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_'))
            {
                token.Append(character);
            }
        }

        return token.ToString();
    }
}
