namespace Dovetail.Generator.Naming;

/// <summary>The names that an operation's method would like, best first: without the group's words, with them, by method and path.</summary>
internal static class MethodNames
{
    public static NameRequest Request(OperationWords operation)
    {
        IEnumerable<string> parameters = operation.PathParameters.Any() ? ["By", .. operation.PathParameters] : [];
        string[] byPath = [Pascal(operation.Method, Rest(operation), parameters), Pascal(operation.Method, operation.Literals, parameters)];
        IEnumerable<string> candidates = operation.Id is null
            ? byPath
            : [Short(operation), Identifier.Pascal(operation.IdInGroup!), Identifier.Pascal(operation.Id), .. byPath];
        return new NameRequest(operation.Id ?? $"{operation.Method} {operation.Path}", [.. candidates.Distinct()]);
    }

    private static string Short(OperationWords operation)
    {
        var words = Words.Split(operation.IdInGroup!);
        if (IsMethodAndPath(operation, words))
        {
            return FromPath(operation);
        }

        var rest = WithoutGroup(words, Words.Split(operation.Group));
        return rest.Count == 0 ? Verb(operation, plural: false) : Identifier.Pascal(string.Join(" ", rest));
    }

    /// <summary>The words without the group's, which the caller has written already: <c>listPets</c> in Pets.</summary>
    private static IReadOnlyList<string> WithoutGroup(IReadOnlyList<string> words, IReadOnlyList<string> group)
    {
        for (var start = 0; group.Count > 0 && start + group.Count <= words.Count; start++)
        {
            if (Enumerable.Range(0, group.Count).All(i => Plurals.AreSame(words[start + i], group[i])))
            {
                return [.. words.Take(start), .. words.Skip(start + group.Count)];
            }
        }

        return words;
    }

    /// <summary>Ids that tools make: stripe's <c>PostChargesChargeCapture</c> says no more than its method and path.</summary>
    private static bool IsMethodAndPath(OperationWords operation, IReadOnlyList<string> words) =>
        words.Count > 1
        && string.Equals(words[0], operation.Method, StringComparison.OrdinalIgnoreCase)
        && words.Skip(1).SequenceEqual(operation.PathWords, StringComparer.OrdinalIgnoreCase);

    private static string FromPath(OperationWords operation)
    {
        var rest = Rest(operation).ToList();
        var last = operation.Literals.LastOrDefault() ?? "";
        var isAction = operation.Method == "POST" && rest.Count > 0 && !operation.EndsWithParameter && !Plurals.IsPlural(last);
        return isAction ? Pascal("", rest, []) : Pascal(Verb(operation, Plurals.IsPlural(last)), rest, []);
    }

    /// <summary>The literal segments after the one that names the group.</summary>
    private static IEnumerable<string> Rest(OperationWords operation)
    {
        var literals = operation.Literals;
        return literals.Count > 0 && Plurals.AreSame(Identifier.Pascal(literals[0]), operation.Group) ? literals.Skip(1) : literals;
    }

    private static string Verb(OperationWords operation, bool plural) => operation.Method switch
    {
        "GET" => plural && !operation.EndsWithParameter ? "List" : "Get",
        "POST" => operation.EndsWithParameter ? "Update" : "Create",
        "PUT" or "PATCH" => "Update",
        _ => Identifier.Pascal(operation.Method, "Call"),
    };

    private static string Pascal(string verb, IEnumerable<string> rest, IEnumerable<string> parameters) =>
        Identifier.Pascal(string.Join(" ", rest.Concat(parameters).Prepend(verb)), "Call");
}
