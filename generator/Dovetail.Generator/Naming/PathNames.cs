namespace Dovetail.Generator.Naming;

/// <summary>Names made of method and path, for operations whose id says no more, or that have none.</summary>
internal static class PathNames
{
    /// <summary>The names, best first: verb and noun by the shape of path and response, then with the parameters, then with all of the path.</summary>
    public static IEnumerable<string> Of(OperationWords operation)
    {
        var rest = Rest(operation);
        IEnumerable<string> parameters = operation.PathParameters.Any() ? ["By", .. operation.PathParameters] : [];
        var verb = Verb(operation);
        yield return Natural(operation, rest);
        if (rest.Count > 0 && IsMethod(operation))
        {
            yield return Act(operation, rest, parameters);
            yield return Act(operation, operation.LiteralSegments, parameters);
        }

        yield return Pascal(verb, rest.Select(segment => segment.Text).Concat(parameters));
        yield return Pascal(verb, operation.Literals.Concat(parameters));
        yield return Pascal(operation.Method, operation.Literals.Concat(parameters));
    }

    /// <summary>What the method does with the thing that the path names: POST updates one item and creates one in a collection.</summary>
    public static string Verb(OperationWords operation) => operation.Method switch
    {
        "GET" => !operation.EndsWithParameter && IsList(operation) ? "List" : "Get",
        "POST" => operation.EndsWithParameter || IsPart(operation) ? "Update" : "Create",
        "PUT" or "PATCH" => "Update",
        _ => Identifier.Pascal(operation.Method, "Call"),
    };

    private static string Natural(OperationWords operation, IReadOnlyList<PathSegment> rest)
    {
        var words = rest.Select(segment => Number(operation, segment)).ToList();
        if ((!operation.EndsWithParameter || operation.IsCall) && rest.Count > 0 && IsAction(operation, rest[rest.Count - 1].Text))
        {
            return Act(operation, rest, []);
        }

        return Pascal(Verb(operation), words);
    }

    private static bool IsMethod(OperationWords operation) => operation.Literals.LastOrDefault() is { } last && PathText.IsMethod(last);

    /// <summary>
    /// What the last segment does to the others: <c>disputes/{id}/submit</c> submits a dispute, <c>intents/{id}/mark_lost</c> marks an intent lost,
    /// <c>orders:batchCancel</c> cancels several orders.
    /// </summary>
    private static string Act(OperationWords operation, IReadOnlyList<PathSegment> segments, IEnumerable<string> parameters)
    {
        var action = Words.Split(segments[segments.Count - 1].Text);
        var verbs = action.Count > 1 && SmallWords.IsMany(action[0]) ? 2 : 1;
        var actees = segments.Take(segments.Count - 1).Select(segment => verbs == 2 ? Plural(segment.Text) : Actee(operation, segment));
        return Pascal(string.Join(" ", action.Take(verbs)), [.. actees, .. action.Skip(verbs), .. parameters]);
    }

    /// <summary>A segment in its number: before a parameter it is one of them, and so is what is created in a collection.</summary>
    private static string Number(OperationWords operation, PathSegment segment)
    {
        var isOne = segment.HasParameter || (segment.IsLast && Verb(operation) == "Create" && operation.Answer != Answer.Many);
        return isOne ? Singular(segment.Text) : segment.Text;
    }

    private static string Singular(string text)
    {
        var words = Words.Split(text);
        return words.Count == 0 ? text : string.Join(" ", words.Take(words.Count - 1).Append(Plurals.Singular(words[words.Count - 1])));
    }

    private static string Plural(string text)
    {
        var words = Words.Split(text);
        return words.Count == 0 ? text : string.Join(" ", words.Take(words.Count - 1).Append(Plurals.Plural(words[words.Count - 1])));
    }

    private static bool IsList(OperationWords operation) =>
        operation.Answer == Answer.Many
        || (operation.Answer == Answer.Unknown && Words.Split(operation.Literals.LastOrDefault() ?? "").LastOrDefault() is { } last && Plurals.IsPlural(last));

    /// <summary>What an action is done to: one, where a parameter says which or one comes back.</summary>
    private static string Actee(OperationWords operation, PathSegment segment) =>
        segment.HasParameter || (operation.Method == "GET" && operation.Answer == Answer.One) ? Singular(segment.Text) : segment.Text;

    /// <summary>Whether the last segment is what is done: a verb, or the one word behind an item that something is posted to.</summary>
    private static bool IsAction(OperationWords operation, string segment)
    {
        var words = Words.Split(segment);
        return words.Count switch
        {
            0 => false,
            _ when PathText.IsMethod(segment) => true,

            // DELETE …/watch takes the watch away: it does not watch.
            _ when operation.Method == "DELETE" => false,
            _ when operation.Method == "GET" => Verbs.Asks(words[0]) || (words.Count > 1 && (Verbs.Reads(words[0]) || Verbs.Lists(words[0]))),
            1 => Verbs.IsVerb(segment) || (operation.Method == "POST" && operation.PathParameters.Any() && !Plurals.IsPlural(segment)),
            var count => Verbs.IsVerb(words[0]) && !(Verbs.IsOftenNoun(words[0]) && Plurals.IsPlural(words[count - 1])),
        };
    }

    /// <summary>A part of an item that is there with it: <c>customers/{id}/cash_balance</c>.</summary>
    private static bool IsPart(OperationWords operation) =>
        operation.PathParameters.Any() && Words.Split(operation.Literals.LastOrDefault() ?? "").LastOrDefault() is { } last && !Plurals.IsPlural(last);

    /// <summary>The literal segments after the one that names the group.</summary>
    private static IReadOnlyList<PathSegment> Rest(OperationWords operation)
    {
        var literals = operation.LiteralSegments;
        if (operation.GroupSegments is { } count)
        {
            return [.. literals.Skip(count)];
        }

        return literals.Count > 0 && Plurals.AreSame(Identifier.Pascal(literals[0].Text), operation.Group) ? [.. literals.Skip(1)] : literals;
    }

    private static string Pascal(string verb, IEnumerable<string> words) => Identifier.Pascal(string.Join(" ", words.Prepend(verb)), "Call");
}
