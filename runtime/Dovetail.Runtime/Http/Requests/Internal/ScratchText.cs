using System.Text;

namespace Dovetail.Http.Internal;

/// <summary>One StringBuilder for each thread, for texts that are written at once: a call writes several.</summary>
internal static class ScratchText
{
    private const int MaxKept = 1024;

    [ThreadStatic]
    private static StringBuilder? kept;

    /// <summary>An empty StringBuilder, for this thread alone until <see cref="Take"/>.</summary>
    public static StringBuilder Begin()
    {
        var text = kept ?? new StringBuilder(256);
        kept = null;
        return text;
    }

    /// <summary>The text; the StringBuilder must not be used any more.</summary>
    public static string Take(StringBuilder text)
    {
        var result = text.ToString();
        if (text.Capacity <= MaxKept)
        {
            kept = text.Clear();
        }

        return result;
    }
}
