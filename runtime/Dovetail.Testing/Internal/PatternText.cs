namespace Dovetail.Testing.Internal;

/// <summary>
/// Texts that a regular expression of ECMA-262 is likely to match, short ones first. What an expression says by looking around is not followed: whoever asks checks each text.
/// </summary>
internal static class PatternText
{
    private const int MostRepeats = 64;

    /// <param name="pattern">The expression.</param>
    /// <param name="index">Another index gives other texts.</param>
    /// <param name="minLength">How long they have to be.</param>
    public static IEnumerable<string> Of(string pattern, int index, int minLength)
    {
        if (PatternReader.Read(pattern) is not { } root)
        {
            yield break;
        }

        // More of what may be repeated: everywhere, or at one place alone.
        for (var extra = 0; extra <= Math.Max(MostRepeats, minLength); extra = extra < 8 ? extra + 1 : extra + (extra / 4))
        {
            foreach (var place in extra == 0 ? [PatternWriter.Everywhere] : new[] { PatternWriter.Everywhere, 0, 1, 2, 3 })
            {
                var writer = new PatternWriter(index, extra, place);
                writer.Write(root);
                if (writer.IsOther)
                {
                    yield return writer.ToString();
                }
            }
        }

        for (var place = 0; place < 4 && minLength > 0; place++)
        {
            var shortest = new PatternWriter(index, 0, place);
            shortest.Write(root);
            var writer = new PatternWriter(index, Math.Max(0, minLength - shortest.ToString().Length), place);
            writer.Write(root);
            yield return writer.ToString();
        }
    }
}
