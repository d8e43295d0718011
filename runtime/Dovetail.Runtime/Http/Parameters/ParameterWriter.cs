using System.Text;
using System.Text.Json;
using Dovetail.Http.Internal;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Http;

/// <summary>
/// Writes the parameters of a request, each for its place. All methods throw <see cref="ArgumentException"/> for a value that has no text (an infinity, NaN, an enumeration's
/// unknown number); nothing else is refused but what a method says.
/// </summary>
internal static class ParameterWriter
{
    /// <summary>Writes a path parameter in simple style.</summary>
    /// <returns>Null, or what is wrong with the value.</returns>
    public static string? TryWritePath(string name, string? text, out string segment, bool allowsEmpty = false)
    {
        segment = PercentEncoder.Encode(text ?? "", ParameterEncoding.Percent);
        return CheckSegment(name, segment, allowsEmpty);
    }

    /// <summary>Writes a path parameter.</summary>
    /// <returns>Null, or what is wrong with the value.</returns>
    public static string? TryWritePath<T, TFormat>(string name, T value, ParameterStyle style, bool explode, out string segment, ArgumentCheck check = default)
        where TFormat : struct, IFormat<T>
    {
        var output = new StringBuilder();
        using var json = WrittenJson.Of<T, TFormat>(value, check);
        new StyleWriter(output, StyleRule.InPath(style), ParameterEncoding.Percent).Write(name, json.Root, style, explode);
        segment = output.ToString();
        return CheckSegment(name, segment, allowsEmpty: false);
    }

    /// <summary>Adds a text to a query (without its question mark).</summary>
    public static void WriteQuery(StringBuilder query, string name, string text, bool allowReserved = false) =>
        new StyleWriter(query, StyleRule.Of(ParameterStyle.Form), QueryEncoding(allowReserved)).WriteText(name, text);

    /// <summary>Adds a value to a query (without its question mark); nothing where the value is null, or empty unless that is allowed.</summary>
    public static void WriteQuery<T, TFormat>(
        StringBuilder query, string name, T value, ParameterStyle style, bool explode, bool allowReserved = false, bool allowEmpty = false, ArgumentCheck check = default)
        where TFormat : struct, IFormat<T>
    {
        using var json = WrittenJson.Of<T, TFormat>(value, check);
        if (allowEmpty && IsEmpty(json.Root))
        {
            WriteQuery(query, name, "");
            return;
        }

        new StyleWriter(query, StyleRule.Of(style), QueryEncoding(allowReserved)).Write(name, json.Root, style, explode);
    }

    /// <summary>Writes a value as a whole query: an object as the form that it is, a text percent-encoded, or anything as JSON text.</summary>
    public static void WriteWholeQuery<T, TFormat>(StringBuilder query, T value, ParameterStyle style, ArgumentCheck check = default)
        where TFormat : struct, IFormat<T>
    {
        using var json = WrittenJson.Of<T, TFormat>(value, check);
        if (style == ParameterStyle.Form)
        {
            query.Append(FormWriter.Write(json.Root, []));
        }
        else
        {
            var isText = json.Root.ValueKind == JsonValueKind.String && style != ParameterStyle.Json;
            PercentEncoder.Append(query, isText ? json.Root.GetString() : json.Root.GetRawText(), ParameterEncoding.Percent);
        }
    }

    /// <summary>The value of a header, not encoded (whether the text can stand in a header is for the caller to check). Null where there is nothing to send.</summary>
    public static string? WriteHeader<T, TFormat>(T value, ParameterStyle style, bool explode, ArgumentCheck check = default)
        where TFormat : struct, IFormat<T>
    {
        using var json = WrittenJson.Of<T, TFormat>(value, check);
        if (style == ParameterStyle.Json)
        {
            return AsciiJson.Write(json.Root);
        }

        var output = new StringBuilder();
        new StyleWriter(output, StyleRule.InHeader(style), ParameterEncoding.None).Write("", json.Root, ParameterStyle.Simple, explode);
        return output.Length == 0 ? null : output.ToString();
    }

    /// <summary>Adds a text to the value of a Cookie header.</summary>
    public static void WriteCookie(StringBuilder cookies, string name, string text) =>
        new StyleWriter(cookies, StyleRule.Cookie, ParameterEncoding.Percent).WriteText(name, text);

    /// <summary>Adds a value to the value of a Cookie header, in form style or as JSON; nothing where the value is null or empty.</summary>
    public static void WriteCookie<T, TFormat>(StringBuilder cookies, string name, T value, ParameterStyle style, bool explode, ArgumentCheck check = default)
        where TFormat : struct, IFormat<T>
    {
        using var json = WrittenJson.Of<T, TFormat>(value, check);
        var encoding = style == ParameterStyle.Cookie ? ParameterEncoding.Cookie : ParameterEncoding.Percent;
        new StyleWriter(cookies, StyleRule.Cookie, encoding).Write(name, json.Root, style, explode);
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().MoveNext(),
        _ => false,
    };

    private static ParameterEncoding QueryEncoding(bool allowReserved) => allowReserved ? ParameterEncoding.KeepReserved : ParameterEncoding.Percent;

    // What it makes of its segment is for the path to tell.
    private static string? CheckSegment(string name, string segment, bool allowsEmpty) =>
        segment.Length == 0 && !allowsEmpty ? $"The path parameter '{name}' is empty: the request would go to another path." : null;
}
