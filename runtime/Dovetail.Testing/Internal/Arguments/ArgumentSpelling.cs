using Dovetail.Http;
using Dovetail.Http.Requests;
using Dovetail.Testing.Server.Requests;

namespace Dovetail.Testing.Internal.Arguments;

/// <summary>An argument as it stands in a request.</summary>
/// <param name="Place">Where it stands; null for a cookie.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">What stands there, encoded as its place demands.</param>
internal sealed record SentArgument(RequestPlace? Place, string Name, string Text);

/// <summary>What an argument can be that was spelled out by a style (OpenAPI 3.1, 4.8.12.3; RFC 6570), the simplest first.</summary>
internal static class ArgumentSpelling
{
    public static IEnumerable<ArgumentShape> Read(SentArgument argument, ParameterStyle style, bool explode) => argument.Place switch
    {
        RequestPlace.Path => OfText(argument.Text, argument.Name, style, explode, Uri.UnescapeDataString),
        RequestPlace.Header => OfText(argument.Text, argument.Name, style, explode, static text => text),
        RequestPlace.Query => OfPairs([(argument.Name, argument.Text)], argument.Name, style, explode),
        _ => OfPairs(Pairs(argument.Text, argument.Place is null ? "; " : "&"), argument.Name, style, explode),
    };

    /// <summary>The members of a whole query.</summary>
    public static ArgumentShape OfMembers(string query) =>
        Pairs(query, "&").Aggregate(new ArgumentObject(), static (members, pair) => members.Add(pair.Name, Leaf(pair.Value, Uri.UnescapeDataString)));

    private static IEnumerable<ArgumentShape> OfPairs((string Name, string Value)[] pairs, string name, ParameterStyle style, bool explode)
    {
        if (style is ParameterStyle.DeepObject)
        {
            return [Deep(pairs, name)];
        }

        // 3.2's style of cookies stands as it is.
        Func<string, string> decode = style is ParameterStyle.Cookie ? static text => text : Uri.UnescapeDataString;
        if (!explode && pairs is [var only])
        {
            return OfText(only.Value, name, style, explode: false, decode);
        }

        List<ArgumentShape> shapes = [];
        if (Array.TrueForAll(pairs, pair => pair.Name == name))
        {
            shapes.AddRange(pairs.Length == 1 ? [Leaf(pairs[0].Value, decode)] : []);
            shapes.Add(new ArgumentList([.. pairs.Select(pair => Leaf(pair.Value, decode)).Where(leaf => pairs.Length > 1 || !leaf.IsEmpty)]));
        }

        shapes.Add(pairs.Aggregate(new ArgumentObject(), (members, pair) => members.Add(pair.Name, Leaf(pair.Value, decode))));
        return shapes;
    }

    private static IEnumerable<ArgumentShape> OfText(string raw, string name, ParameterStyle style, bool explode, Func<string, string> decode)
    {
        if (style is ParameterStyle.Matrix && explode)
        {
            return OfPairs(Pairs(raw.TrimStart(';'), ";"), name, ParameterStyle.Form, explode);
        }

        var text = style switch
        {
            ParameterStyle.Label when raw.StartsWith('.') => raw[1..],
            ParameterStyle.Matrix when raw.StartsWith(';') => raw.Split('=', 2) is [_, var value] ? value : "",
            _ => raw,
        };
        var items = Split(text, style, explode);
        List<ArgumentShape> shapes = [Leaf(text, decode), new ArgumentList([.. items.Select(item => Leaf(item, decode))])];
        string[][] members = [.. explode ? items.Select(static item => item.Split('=', 2)) : items.Chunk(2)];
        if (Array.TrueForAll(members, static member => member.Length == 2))
        {
            shapes.Add(members.Aggregate(new ArgumentObject(), (all, member) => all.Add(decode(member[0]), Leaf(member[1], decode))));
        }

        return shapes;
    }

    /// <summary><c>filter[color]=blue</c>, and deeper.</summary>
    private static ArgumentObject Deep((string Name, string Value)[] pairs, string name)
    {
        var root = new ArgumentObject();
        foreach (var (full, value) in pairs.Where(pair => pair.Name.StartsWith(name + "[", StringComparison.Ordinal) && pair.Name.EndsWith(']')))
        {
            var path = full[(name.Length + 1)..^1].Split("][");
            path.SkipLast(1).Aggregate<string, ArgumentObject?>(root, static (owner, member) => owner?.Inside(member))?.Add(path[^1], Leaf(value, Uri.UnescapeDataString));
        }

        return root;
    }

    private static string[] Split(string text, ParameterStyle style, bool explode) => text.Length == 0 ? [] : style switch
    {
        ParameterStyle.SpaceDelimited => DelimitedText.BySpaces(text),
        ParameterStyle.PipeDelimited => DelimitedText.ByPipes(text),
        ParameterStyle.TabDelimited => DelimitedText.ByTabs(text),
        ParameterStyle.Label when explode => text.Split('.'),
        _ => text.Split(','),
    };

    private static (string Name, string Value)[] Pairs(string text, string separator) =>
    [
        .. text.Split(separator, StringSplitOptions.RemoveEmptyEntries)
            .Select(static pair => pair.Split('=', 2))
            .Select(static pair => (Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? pair[1] : "")),
    ];

    private static ArgumentLeaf Leaf(string text, Func<string, string> decode) => new(decode(text));
}
