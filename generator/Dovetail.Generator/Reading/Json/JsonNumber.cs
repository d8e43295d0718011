namespace Dovetail.Generator.Reading.Json;

/// <summary>The grammar of JSON's numbers (RFC 8259 6).</summary>
internal static class JsonNumber
{
    public static bool IsLegal(string text)
    {
        var i = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        var first = i;
        if (!Digits(text, ref i) || (text[first] == '0' && i > first + 1))
        {
            return false;
        }

        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (!Digits(text, ref i))
            {
                return false;
            }
        }

        if (i < text.Length && (text[i] is 'e' or 'E'))
        {
            i++;
            i += i < text.Length && (text[i] is '+' or '-') ? 1 : 0;
            if (!Digits(text, ref i))
            {
                return false;
            }
        }

        return i == text.Length;
    }

    private static bool Digits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i > start;
    }
}
