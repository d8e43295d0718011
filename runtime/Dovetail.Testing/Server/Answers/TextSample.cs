using System.Globalization;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Testing.Internal;
using Dovetail.Testing.Server.Schemas;
using Dovetail.Validation;

namespace Dovetail.Testing.Server.Answers;

/// <summary>Makes texts for schemas.</summary>
internal static class TextSample
{
    private const int LongestText = 100_000;

    /// <param name="source">The schemas.</param>
    /// <param name="parts">All that holds for the text.</param>
    /// <param name="index">Which of several texts that differ.</param>
    public static string? TryMake(SchemaSource source, IReadOnlyList<Place> parts, int index)
    {
        var least = parts.Max(static part => Count.Of(part.Mapping?["minLength"])) ?? 0;
        var most = Math.Min(parts.Min(static part => Count.Of(part.Mapping?["maxLength"])) ?? LongestText, LongestText);
        if (least > most)
        {
            return null;
        }

        var patterns = parts.Select(static part => part.Mapping?["pattern"]).OfType<SpecScalar>().Select(static pattern => pattern.Value).Distinct().ToList();
        var format = parts.Select(static part => part.Mapping?["format"]).OfType<SpecScalar>().Select(static one => one.Value).FirstOrDefault();
        var plain = (format is null ? null : FormatText.Of(format, index, (int)least).FirstOrDefault())
            ?? Fit("string" + (index == 0 ? "" : index.ToString(CultureInfo.InvariantCulture)), least, most);
        if (patterns.Count == 0 || Accepts(source, patterns, plain))
        {
            return plain;
        }

        return patterns
            .SelectMany(pattern => PatternText.Of(pattern, index, (int)Math.Min(least, LongestText)))
            .FirstOrDefault(text => text.Length >= least && text.Length <= most && Accepts(source, patterns, text));
    }

    private static bool Accepts(SchemaSource source, List<string> patterns, string text)
    {
        var budget = new PatternBudget();
        return patterns.TrueForAll(pattern => source.Pattern(pattern).Accepts(text, budget));
    }

    private static string Fit(string text, long least, long most) => text.Length < least ? text.PadRight((int)least, 'a')
        : text.Length <= most ? text
        : text[^(int)most..];
}
