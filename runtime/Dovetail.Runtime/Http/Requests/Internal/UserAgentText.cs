using System.Text;

namespace Dovetail.Http.Internal;

/// <summary>Makes the user agent (RFC 9110 10.1.5): the client by its name and the version of its document, then the runtime: <c>Shop/1.2 Dovetail/0.1.0</c>.</summary>
internal static class UserAgentText
{
    private static readonly string Runtime = $"Dovetail/{typeof(UserAgentText).Assembly.GetName().Version?.ToString(3) ?? "0"}";

    public static string Of(ApiDescription description)
    {
        var product = Token(description.Name);
        var version = Token(description.Version);
        return version.Length == 0 ? $"{product} {Runtime}" : $"{product}/{version} {Runtime}";
    }

    // A version is free text, and a spec is not trusted: what no token can hold is left out.
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
