namespace Dovetail.Generator.Naming;

/// <summary>Puts the verb in front of a method's name, wherever the id has it.</summary>
internal static class VerbOrder
{
    /// <summary>
    /// The words with the verb in front: <c>admin api keys delete</c> deletes, <c>ldap read group</c> reads. What the group says before the verb goes:
    /// <c>domains list records</c> in DomainRecords.
    /// </summary>
    public static IReadOnlyList<string> VerbFirst(IReadOnlyList<string> words, OperationWords operation)
    {
        var last = words.Count - 1;
        if (last < 1 || Verbs.IsVerb(words[0]) || VerbAt(words, operation) is not { } verb)
        {
            return words;
        }

        // create or update; batch create; force revoke. A batch that is the last but one may be what is deleted.
        var end = verb + 1 < last && words[verb + 1].Equals("or", StringComparison.OrdinalIgnoreCase) ? verb + 3 : verb + 1;
        var start = SmallWords.IsManner(words[verb - 1]) || (verb < last && SmallWords.IsMany(words[verb - 1])) ? verb - 1 : verb;
        var before = verb < last && IsOfGroup(words.Take(start), operation) ? [] : words.Take(start);
        return start == 0 ? words : [.. words.Skip(start).Take(end - start), .. before, .. words.Skip(end)];
    }

    /// <summary>Where the verb is: a word that is no noun, else the last word, else one inside. Null where it is in doubt, and where a preposition comes before it.</summary>
    private static int? VerbAt(IReadOnlyList<string> words, OperationWords operation)
    {
        var last = words.Count - 1;
        var first = words.TakeWhile(word => !Verbs.IsVerb(word) || SmallWords.IsManner(word)).Count();
        var isInside = first < last && !words.Take(first).Any(SmallWords.IsPreposition);
        return isInside && (Verbs.IsNeverNoun(words[first]) || Verbs.Reads(words[first])) ? first
            : IsMeant(words[last], operation) ? last
            : isInside && !Verbs.Asks(words[first]) && (IsMeant(words[first], operation) || IsDoneToGroup(words, first, operation)) ? first
            : null;
    }

    /// <summary>A GET changes nothing: what it gets of <c>software update</c> is an update.</summary>
    private static bool IsMeant(string verb, OperationWords operation) => Verbs.IsNeverNoun(verb)
        || (Verbs.IsNothingElse(verb) && (operation.Method != "GET" || Verbs.Reads(verb) || Verbs.Lists(verb) || Verbs.Asks(verb)));

    /// <summary>Whether what follows a word is the group and nothing more: <c>adminIssueApiKey</c> in ApiKeys issues one.</summary>
    private static bool IsDoneToGroup(IReadOnlyList<string> words, int verb, OperationWords operation)
    {
        var group = Words.Split(operation.Group);
        return operation.Method != "GET"
            && words.Count - verb - 1 == group.Count
            && group.Select((word, i) => Plurals.AreSame(word, words[verb + 1 + i])).All(isSame => isSame);
    }

    private static bool IsOfGroup(IEnumerable<string> words, OperationWords operation)
    {
        var group = Words.Split(operation.Group);
        return words.All(word => group.Any(part => Plurals.AreSame(word, part)));
    }
}
