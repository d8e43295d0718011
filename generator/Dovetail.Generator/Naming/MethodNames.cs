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
        var said = IdEndings.WithoutPost(words, operation);
        var ordered = VerbOrder.VerbFirst(said, operation);
        var isRotated = ordered.Count == said.Count && ordered != said;
        var rest = WithoutGroup(ordered, operation);
        return rest.Count == 0 || (rest.Count == 1 && IdEndings.IsPost(rest[0], operation))
            ? PathNames.Verb(operation)
            : Identifier.Pascal(string.Join(" ", Fit(rest, operation, isRotated || said != words)), "Call");
    }

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
            return nouns.Any(Verbs.Lists) ? words : ["List", .. WithNoun(nouns, operation, Plurals.Plural, _ => nouns != rest)];
        }

        if (operation is { Method: "GET", Answer: Answer.Many, EndsWithParameter: false } && Verbs.Lists(verb) && Plurals.IsPlural(operation.Literals.LastOrDefault() ?? ""))
        {
            return [verb, .. WithNoun(rest, operation, Plurals.Plural)];
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
            ? [Verbs.Lists(verb) ? "Get" : verb, .. WithNoun(rest, operation, Plurals.Singular, noun => isRotated && IsInPath(noun, operation))]
            : words;
    }

    /// <summary>Whether what is said to be created is what is done: a <c>createVideoExtend</c> extends. An invite in a path's invites is a thing.</summary>
    private static bool IsDone(string word, OperationWords operation) =>
        Verbs.IsVerb(word) && !Verbs.IsOftenNoun(word)
        && Words.Split(operation.Literals.LastOrDefault() ?? "").LastOrDefault() is { } last && !(Plurals.IsPlural(last) && Plurals.AreSame(last, word));

    /// <summary>The words with another number of the noun that ends the path, or that is wanted.</summary>
    private static List<string> WithNoun(IEnumerable<string> words, OperationWords operation, Func<string, string> number, Func<string, bool>? isWanted = null)
    {
        var list = words.ToList();
        var end = list.FindIndex(SmallWords.IsPreposition) is var index and >= 0 ? index : list.Count;
        if (end > 0 && (isWanted?.Invoke(list[end - 1]) == true || EndsPath(list.Take(end), operation)))
        {
            list[end - 1] = number(list[end - 1]);
        }

        return list;
    }

    private static bool IsInPath(string noun, OperationWords operation) =>
        operation.PathWords.Concat(operation.Literals.Select(literal => string.Concat(Words.Split(literal)))).Any(word => Plurals.AreSame(word, noun));

    /// <summary>Whether words end in the noun that ends the path, which may run its words together: <c>podtemplates</c>.</summary>
    private static bool EndsPath(IEnumerable<string> words, OperationWords operation)
    {
        var path = operation.Literals.Count == 0 ? [] : Words.Split(operation.Literals[operation.Literals.Count - 1]);
        var tail = "";
        return path.Count > 0 && (Plurals.AreSame(words.Last(), path[path.Count - 1])
            || (path.Count == 1 && Plurals.IsPlural(path[0]) && words.Reverse().Any(word => Plurals.AreSame(tail = word + tail, path[0]))));
    }

    /// <summary>Ids that tools make: stripe's <c>PostChargesChargeCapture</c> says no more than its method and path.</summary>
    private static bool IsMethodAndPath(OperationWords operation, IReadOnlyList<string> words) =>
        words.Count > 1
        && string.Equals(words[0], operation.Method, StringComparison.OrdinalIgnoreCase)
        && words.Skip(1).SequenceEqual(operation.PathWords, StringComparer.OrdinalIgnoreCase);
}
