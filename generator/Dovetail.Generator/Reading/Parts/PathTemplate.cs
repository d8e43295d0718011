namespace Dovetail.Generator.Reading.Parts;

/// <summary>The parameters that a path template names.</summary>
internal static class PathTemplate
{
    /// <summary>The path with its parameters' names left out: what a server tells paths apart by.</summary>
    public static string Shape(string path) => Names(path).Aggregate(path, (shape, name) => shape.Replace("{" + name + "}", "{}"));

    public static IReadOnlyList<string> Names(string path)
    {
        var names = new List<string>();
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close > open + 1)
            {
                names.Add(path.Substring(open + 1, close - open - 1));
            }
        }

        return names;
    }
}
