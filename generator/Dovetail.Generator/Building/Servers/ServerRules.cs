using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Servers;

/// <summary>Whether a server's URL can be filled with its defaults, by the rules that the runtime holds when the client is made.</summary>
internal static class ServerRules
{
    private static readonly char[] BeyondAnyPart = ['\\', '?', '#', '@', '{', '}', ' ', '\t', '\r', '\n', '\0'];

    /// <returns>What is wrong; null where nothing is.</returns>
    public static string? FaultOf(SpecServer server)
    {
        var url = server.Url;
        for (var open = url.IndexOf('{'); open >= 0; open = url.IndexOf('{', open + 1))
        {
            var close = url.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            var name = url.Substring(open + 1, close - open - 1);
            if (server.Variables.FirstOrDefault(variable => variable.Name == name) is not { } variable)
            {
                return $"its variable '{name}' is not declared";
            }

            if (variable.Default.IndexOfAny(BeyondAnyPart) >= 0 || (variable.Default.IndexOf('/') >= 0 && EndsInsideHost(url, open, close)))
            {
                return $"the default of its variable '{name}' would change another part of the URL";
            }
        }

        return null;
    }

    private static bool EndsInsideHost(string url, int open, int close)
    {
        var authority = url.IndexOf("//", StringComparison.Ordinal);
        if (authority < 0 || authority >= open || close + 1 >= url.Length || url[close + 1] == '/')
        {
            return false;
        }

        var slash = url.IndexOf('/', authority + 2);
        return slash < 0 || slash > open;
    }
}
