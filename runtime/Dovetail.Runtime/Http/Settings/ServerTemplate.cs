using System.Buffers;
using System.Text;

namespace Dovetail.Http.Settings;

/// <summary>Fills the variables of a server's URL (OpenAPI, Server Variable Object), so that none of them reaches beyond its part.</summary>
internal static class ServerTemplate
{
    private static readonly SearchValues<char> BeyondAnyPart = SearchValues.Create("\\?#@{} \t\r\n\0");

    /// <exception cref="ArgumentException">A variable has no value, or one that would change another part of the URL.</exception>
    public static string Fill(string template, ReadOnlySpan<(string Name, string Value)> variables)
    {
        var url = new StringBuilder(template.Length);
        var position = 0;
        while (NextVariable(template, position, out var open, out var close))
        {
            var name = template[(open + 1)..close];
            url.Append(template, position, open - position);
            url.Append(Check(name, Find(name, variables), EndsInsideHost(template, open, close)));
            position = close + 1;
        }

        return url.Append(template, position, template.Length - position).ToString();
    }

    private static bool NextVariable(string template, int position, out int open, out int close)
    {
        open = template.IndexOf('{', position);
        close = open < 0 ? -1 : template.IndexOf('}', open);
        return close >= 0;
    }

    private static string? Find(string name, ReadOnlySpan<(string Name, string Value)> variables)
    {
        foreach (var variable in variables)
        {
            if (variable.Name == name)
            {
                return variable.Value;
            }
        }

        return null;
    }

    private static string Check(string name, string? value, bool endsInsideHost) => value switch
    {
        null => throw new ArgumentException($"The server variable '{name}' has no value."),
        _ when value.AsSpan().ContainsAny(BeyondAnyPart) || (endsInsideHost && value.Contains('/', StringComparison.Ordinal)) =>
            throw new ArgumentException($"The value of the server variable '{name}' would change another part of the URL."),
        _ => value,
    };

    // In https://{tenant}.example a slash would end the host early, and send the call elsewhere; in https://{host}/v1 it would not.
    private static bool EndsInsideHost(string template, int open, int close)
    {
        var authority = template.IndexOf("//", StringComparison.Ordinal);
        var inAuthority = authority >= 0 && authority < open && template.IndexOf('/', authority + 2) is var slash && (slash < 0 || slash > open);
        return inAuthority && close + 1 < template.Length && template[close + 1] != '/';
    }
}
