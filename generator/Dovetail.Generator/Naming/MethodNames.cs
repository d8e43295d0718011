namespace Dovetail.Generator.Naming;

/// <summary>The names that an operation's method would like, best first: without the group's words, with them, by method and path.</summary>
internal static class MethodNames
{
    public static NameRequest Request(OperationWords operation)
    {
        var key = operation.Id ?? $"{operation.Method} {operation.Path}";
        var words = operation.IdWords;
        if (words.Count == 0 || IsMethodAndPath(operation, words))
        {
            return new NameRequest(key, PathNames.Of(operation).Concat(operation.Id is null ? [] : [Identifier.Pascal(operation.Id)]).Distinct())
            {
                Claim = operation.Literals.Any(Plurals.IsIrregular) ? -1 : 0,
            };
        }

        return new NameRequest(key, ById(operation, words).Concat(PathNames.Of(operation).Skip(1)).Distinct());
    }

    private static IEnumerable<string> ById(OperationWords operation, IReadOnlyList<string> words)
    {
        yield return Short(operation, words);
        yield return Identifier.Pascal(string.Join(" ", words));
        yield return Identifier.Pascal(operation.Id!);
    }

    private static string Short(OperationWords operation, IReadOnlyList<string> words)
    {
        words = words.Count > 1 && Verbs.IsThirdPerson(words[0]) ? [Plurals.Singular(words[0]), .. words.Skip(1)] : words;
        var said = WithoutPost(words, operation);
        var ordered = VerbFirst(said, operation);
        var isRotated = ordered.Count == said.Count && ordered != said;
        var rest = WithoutGroup(ordered, operation);
        return rest.Count == 0 || (rest.Count == 1 && IsPost(rest[0], operation))
            ? PathNames.Verb(operation)
            : Identifier.Pascal(string.Join(" ", Fit(rest, operation, isRotated || said != words)), "Call");
    }

    private static bool IsPost(string word, OperationWords operation) => operation.Method == "POST" && word.Equals("post", StringComparison.OrdinalIgnoreCase);

    /// <summary>Post says how something is sent, and not what is done: <c>postOrder</c> creates one, <c>postInviteUser</c> invites.</summary>
    private static IReadOnlyList<string> WithoutPost(IReadOnlyList<string> words, OperationWords operation)
    {
        if (words.Count < 2 || !IsPost(words[0], operation))
        {
            return words;
        }

        IReadOnlyList<string> rest = [.. words.Skip(1)];
        var isNoun = Words.Split(operation.Literals.LastOrDefault() ?? "").LastOrDefault() is { } noun && Plurals.AreSame(noun, rest[rest.Count - 1]);
        return rest.Count > 1 && Verbs.IsVerb(rest[0]) && !Verbs.IsOftenNoun(rest[0]) ? rest : isNoun ? [PathNames.Verb(operation), .. rest] : words;
    }

    /// <summary>
    /// The words with the verb in front: <c>admin api keys delete</c> deletes, <c>ldap read group</c> reads. What the group says before the verb goes:
    /// <c>domains list records</c> in DomainRecords.
    /// </summary>
    private static IReadOnlyList<string> VerbFirst(IReadOnlyList<string> words, OperationWords operation)
    {
        var last = words.Count - 1;
        if (last < 1 || Verbs.IsVerb(words[0]))
        {
            return words;
        }

        if (IsMeant(words[last], operation))
        {
            return [words[last], .. words.Take(last)];
        }

        var verb = words.TakeWhile(word => !Verbs.IsVerb(word)).Count();
        if (verb >= last || !IsMeant(words[verb], operation) || Verbs.Asks(words[verb]) || words.Take(verb).Any(SmallWords.IsPreposition))
        {
            return words;
        }

        // create or update; batch create.
        var end = verb + 1 < last && words[verb + 1].Equals("or", StringComparison.OrdinalIgnoreCase) ? verb + 3 : verb + 1;
        var start = SmallWords.IsMany(words[verb - 1]) ? verb - 1 : verb;
        var before = IsOfGroup(words.Take(start), operation) ? [] : words.Take(start);
        return start == 0 ? words : [.. words.Skip(start).Take(end - start), .. before, .. words.Skip(end)];
    }

    private static bool IsOfGroup(IEnumerable<string> words, OperationWords operation)
    {
        var group = Words.Split(operation.Group);
        return words.All(word => group.Any(part => Plurals.AreSame(word, part)));
    }

    /// <summary>A GET changes nothing: what it gets of <c>software update</c> is an update.</summary>
    private static bool IsMeant(string verb, OperationWords operation) =>
        Verbs.IsNothingElse(verb) && (operation.Method != "GET" || Verbs.Reads(verb) || Verbs.Lists(verb) || Verbs.Asks(verb));

    /// <summary>
    /// The words without the group's, which the caller has written already: <c>listPets</c> in Pets. Where they are the verb
    /// (<c>inviteUser</c> in Invites), or tell which things are meant (<c>listUserPets</c>), they stay.
    /// </summary>
    private static IReadOnlyList<string> WithoutGroup(IReadOnlyList<string> words, OperationWords operation)
    {
        var group = Words.Split(operation.Group);
        for (var start = 0; group.Count > 0 && start + group.Count <= words.Count; start++)
        {
            if (Enumerable.Range(0, group.Count).All(i => Plurals.AreSame(words[start + i], group[i])) && MayGo(words, start, group.Count, operation))
            {
                return [.. words.Take(start), .. words.Skip(start + group.Count)];
            }
        }

        return words.Count > 1 && Verbs.IsVerb(words[0]) && IsEndOf(words.Skip(1), group) ? [words[0]] : words;
    }

    /// <summary>Whether the words are the group's last and none but the group's: <c>assignGroupRole</c> in RoleGroupRoles.</summary>
    private static bool IsEndOf(IEnumerable<string> words, IReadOnlyList<string> group)
    {
        var at = group.Count;
        foreach (var word in words.Reverse())
        {
            var isFirst = at == group.Count;
            do
            {
                at--;
            }
            while (at >= 0 && !isFirst && !Plurals.AreSame(word, group[at]));

            if (at < 0 || !Plurals.AreSame(word, group[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayGo(IReadOnlyList<string> words, int start, int length, OperationWords operation)
    {
        if (start == 0)
        {
            return length == words.Count || !Verbs.IsVerb(words[0]) || Verbs.IsVerb(words[length]);
        }

        // touchNote does what notes/{id}/touch says; projectRole is a role of the project in projects/{id}/roles.
        var isVerb = Verbs.IsVerb(words[0])
            || !operation.PathWords.Any(word => Plurals.AreSame(word, words[0]))
            || (!operation.EndsWithParameter && operation.PathWords.Last().Equals(words[0], StringComparison.OrdinalIgnoreCase));
        return Verbs.IsVerb(words[start - 1]) || (isVerb && words.Take(start).Skip(1).All(SmallWords.IsDeterminer));
    }

    /// <summary>The document's words, corrected where path and response contradict them: a list is listed, one thing is got and is in the singular.</summary>
    private static IReadOnlyList<string> Fit(IReadOnlyList<string> words, OperationWords operation, bool isRotated)
    {
        var (verb, rest) = (words[0], words.Skip(1));
        if (operation is { Method: "GET", Answer: Answer.Many, EndsWithParameter: false } && Verbs.Reads(verb))
        {
            // getSessionList lists sessions; a getListOfSessions is left as it is.
            var nouns = words.Count > 1 && Verbs.Lists(words[words.Count - 1]) ? rest.Take(words.Count - 2) : rest;
            return nouns.Any(Verbs.Lists) ? words : ["List", .. WithNoun(nouns, operation, Plurals.Plural, any: nouns != rest)];
        }

        if (isRotated && operation is { EndsWithParameter: false, Answer: not Answer.Many, Method: "POST" } && Verbs.Creates(verb))
        {
            return [verb, .. WithNoun(rest, operation, Plurals.Singular)];
        }

        if (operation.Method == "POST" && verb.Equals("create", StringComparison.OrdinalIgnoreCase) && words.Count == 2 && IsDone(words[1], operation))
        {
            return [words[1]];
        }

        var isOne = operation.Method == "GET" ? operation.Answer == Answer.One : operation.Answer != Answer.Many;
        return isOne && operation.EndsWithParameter && !Plurals.IsPlural(operation.PathParameters.Last())
            ? [Verbs.Lists(verb) ? "Get" : verb, .. WithNoun(rest, operation, Plurals.Singular, any: isRotated)]
            : words;
    }

    /// <summary>Whether what is said to be created is what is done: a <c>createVideoExtend</c> extends. An invite in a path's invites is a thing.</summary>
    private static bool IsDone(string word, OperationWords operation) =>
        Verbs.IsVerb(word) && !Verbs.IsOftenNoun(word)
        && Words.Split(operation.Literals.LastOrDefault() ?? "").LastOrDefault() is { } last && !(Plurals.IsPlural(last) && Plurals.AreSame(last, word));

    /// <summary>The words with another number of the noun that ends the path.</summary>
    private static List<string> WithNoun(IEnumerable<string> words, OperationWords operation, Func<string, string> number, bool any = false)
    {
        var list = words.ToList();
        var end = list.FindIndex(SmallWords.IsPreposition) is var index and >= 0 ? index : list.Count;
        var noun = operation.Literals.Count == 0 ? null : Words.Split(operation.Literals[operation.Literals.Count - 1]).LastOrDefault();
        if (end > 0 && (any || (noun is not null && Plurals.AreSame(list[end - 1], noun))))
        {
            list[end - 1] = number(list[end - 1]);
        }

        return list;
    }

    /// <summary>Ids that tools make: stripe's <c>PostChargesChargeCapture</c> says no more than its method and path.</summary>
    private static bool IsMethodAndPath(OperationWords operation, IReadOnlyList<string> words) =>
        words.Count > 1
        && string.Equals(words[0], operation.Method, StringComparison.OrdinalIgnoreCase)
        && words.Skip(1).SequenceEqual(operation.PathWords, StringComparer.OrdinalIgnoreCase);
}
