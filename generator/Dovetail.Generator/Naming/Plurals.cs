namespace Dovetail.Generator.Naming;

/// <summary>As much of English number as the names of APIs take: <c>persons</c> and <c>people</c> are of one person, a <c>status</c> is one.</summary>
internal static class Plurals
{
    /// <summary>Plurals that no rule makes.</summary>
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["people"] = "person", ["children"] = "child", ["men"] = "man", ["women"] = "woman", ["feet"] = "foot", ["teeth"] = "tooth", ["mice"] = "mouse",
        ["indices"] = "index", ["vertices"] = "vertex", ["matrices"] = "matrix", ["appendices"] = "appendix", ["criteria"] = "criterion",
        ["analyses"] = "analysis", ["hypotheses"] = "hypothesis", ["theses"] = "thesis", ["diagnoses"] = "diagnosis", ["synopses"] = "synopsis", ["crises"] = "crisis",
        ["aliases"] = "alias", ["biases"] = "bias", ["atlases"] = "atlas", ["canvases"] = "canvas", ["gases"] = "gas", ["lenses"] = "lens", ["quizzes"] = "quiz",
        ["statuses"] = "status", ["bonuses"] = "bonus", ["viruses"] = "virus", ["campuses"] = "campus", ["menus"] = "menu", ["corpuses"] = "corpus", ["buses"] = "bus",
        ["cookies"] = "cookie", ["movies"] = "movie", ["caches"] = "cache", ["niches"] = "niche", ["leaves"] = "leave", ["shelves"] = "shelf", ["halves"] = "half",
        ["heroes"] = "hero", ["echoes"] = "echo", ["vetoes"] = "veto", ["tomatoes"] = "tomato", ["potatoes"] = "potato",
    };

    /// <summary>Words that end as plurals do and are none.</summary>
    private static readonly HashSet<string> Singulars = new(
        ("alias analytics atlas aws basics bias canvas css dns docs ethics gas gps has https ios is its js kubernetes lens logistics maas mechanics news ops paas "
        + "pos progress rds rss saas series sms sns species sqs statistics stats this tls us was yes").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Uncountable = new(
        "access activity content data equipment feedback information media metadata software traffic usage".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Adjectives = new(
        "active all available compatible current deleted effective inactive latest mine new next other own pending popular possible previous public private recent similar top"
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether two words are one but for their number.</summary>
    public static bool AreSame(string left, string right) => string.Equals(Singular(left), Singular(right), StringComparison.OrdinalIgnoreCase);

    public static bool IsIrregular(string word) => Irregular.ContainsKey(word);

    public static bool IsPlural(string word) =>
        Irregular.ContainsKey(word)
        || (word.Length > 2
            && EndsWith(word, "s")
            && !EndsWith(word, "ss")
            && !EndsWith(word, "us")
            && !EndsWith(word, "is")
            && !Singulars.Contains(word));

    /// <summary>The word for one of them; the word itself where it is no plural.</summary>
    public static string Singular(string word)
    {
        if (!IsPlural(word))
        {
            return word;
        }

        if (Irregular.TryGetValue(word, out var irregular))
        {
            return char.IsUpper(word[0]) ? char.ToUpperInvariant(irregular[0]) + irregular.Substring(1) : irregular;
        }

        if (EndsWith(word, "ies") && word.Length > 4)
        {
            return word.Substring(0, word.Length - 3) + "y";
        }

        var end = EndsWith(word, "sses") || EndsWith(word, "xes") || EndsWith(word, "ches") || EndsWith(word, "shes") ? 2 : 1;
        return word.Substring(0, word.Length - end);
    }

    /// <summary>A name in PascalCase with its last word in the singular: <c>LineItems</c> is of one LineItem.</summary>
    public static string One(string name)
    {
        var last = Words.Split(name).LastOrDefault() ?? "";
        return name.Substring(0, name.Length - last.Length) + Singular(last);
    }

    /// <summary>The word for several of them; the word itself where it is a plural.</summary>
    public static string Plural(string word)
    {
        if (word.Length == 0 || IsPlural(word) || Singulars.Contains(word) || Uncountable.Contains(word) || HasNoNumber(word))
        {
            return word;
        }

        if (Irregular.FirstOrDefault(pair => pair.Value.Equals(word, StringComparison.OrdinalIgnoreCase)) is { Key: { } irregular })
        {
            return char.IsUpper(word[0]) ? char.ToUpperInvariant(irregular[0]) + irregular.Substring(1) : irregular;
        }

        if (EndsWith(word, "y") && word.Length > 1 && "aeiouAEIOU".IndexOf(word[word.Length - 2]) < 0)
        {
            return word.Substring(0, word.Length - 1) + "ies";
        }

        return word + (EndsWith(word, "s") || EndsWith(word, "x") || EndsWith(word, "ch") || EndsWith(word, "sh") ? "es" : "s");
    }

    /// <summary>Words that say how things are (<c>minimized</c>, <c>comprehensive</c>, <c>mine</c>), and the particles of others (<c>next up</c>).</summary>
    private static bool HasNoNumber(string word) =>
        word.Length <= 2 || Adjectives.Contains(word) || EndsWith(word, "sive") || (word.Length > 5 && EndsWith(word, "ed") && !EndsWith(word, "eed"));

    private static bool EndsWith(string word, string end) => word.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
