namespace Dovetail.Generator.Reading;

/// <summary>Finds a spec's root key in JSON or in YAML's flow style, by counting braces.</summary>
internal static class JsonRootKey
{
    private static readonly string[] Keys = ["openapi", "swagger", "overlay"];

    /// <returns>The key; null where the root has none of them.</returns>
    public static string? Find(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
                case '"' or '\'':
                    var end = SkipString(text, i);
                    if (depth == 1 && KeyAt(text, i + 1, end) is { } key)
                    {
                        return key;
                    }

                    i = end;
                    break;
                case var character when depth == 1 && char.IsLetter(character) && KeyAt(text, i, WordEnd(text, i)) is { } plain:
                    return plain;
            }
        }

        return null;
    }

    /// <summary>The key that stands from start to end, if a colon follows.</summary>
    private static string? KeyAt(string text, int start, int end)
    {
        var key = Array.Find(Keys, key => key.Length == end - start && string.CompareOrdinal(text, start, key, 0, key.Length) == 0);
        if (key is null)
        {
            return null;
        }

        var after = end < text.Length && (text[end] is '"' or '\'') ? end + 1 : end;
        while (after < text.Length && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        return after < text.Length && text[after] == ':' ? key : null;
    }

    private static int SkipString(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && text[i] != text[start])
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i, text.Length - 1);
    }

    private static int WordEnd(string text, int start)
    {
        while (start < text.Length && char.IsLetter(text[start]))
        {
            start++;
        }

        return start;
    }
}
