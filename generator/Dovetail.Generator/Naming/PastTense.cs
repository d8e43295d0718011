namespace Dovetail.Generator.Naming;

/// <summary>What was done, by the verb that does it: <c>create</c> is created.</summary>
internal static class PastTense
{
    private static readonly Dictionary<string, string> Irregular = Pairs(
        "begin begun bind bound buy bought find found forget forgotten freeze frozen get got hide hidden leave left pay paid put put read read rebuild rebuilt "
        + "redo redone resend resent reset reset run run send sent set set show shown split split undo undone unset unset withdraw withdrawn write written");

    /// <summary>Verbs that double their last letter.</summary>
    private static readonly HashSet<string> Doubling = new(
        ("ban commit crop enrol log pin plan prefer refer scan ship skip star stop submit swap tag transfer unban unpin unstar").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a method with its verb in the past: <c>ListForOrg</c> is ListedForOrg. Null where the name begins with no verb.</summary>
    public static string? Of(string method)
    {
        var words = Words.Split(method);
        if (words.Count == 0 || !Verbs.IsVerb(words[0]) || !method.StartsWith(words[0], StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var verb = words[0].ToLowerInvariant();
        return char.ToUpperInvariant(verb[0]) + Past(verb).Substring(1) + method.Substring(verb.Length);
    }

    private static string Past(string verb) => verb switch
    {
        _ when Irregular.TryGetValue(verb, out var past) => past,
        _ when Doubling.Contains(verb) => verb + verb[verb.Length - 1] + "ed",
        _ when verb[verb.Length - 1] == 'e' => verb + "d",
        _ when verb.Length > 1 && verb[verb.Length - 1] == 'y' && "aeiou".IndexOf(verb[verb.Length - 2]) < 0 => verb.Substring(0, verb.Length - 1) + "ied",
        _ => verb + "ed",
    };

    private static Dictionary<string, string> Pairs(string words)
    {
        var all = words.Split(' ');
        return Enumerable.Range(0, all.Length / 2).ToDictionary(pair => all[pair * 2], pair => all[(pair * 2) + 1], StringComparer.OrdinalIgnoreCase);
    }
}
