using System.Globalization;

namespace Dovetail.Generator.Reading.References;

/// <summary>JSON pointers (RFC 6901), as fragments of references.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string token) => pointer + "/" + (token.IndexOfAny(['~', '/']) < 0 ? token : token.Replace("~", "~0").Replace("/", "~1"));

    public static string Append(string pointer, int index) => $"{pointer}/{index.ToString(CultureInfo.InvariantCulture)}";

    public static IReadOnlyList<string> Tokens(string pointer) =>
        pointer.Length == 0 ? [] : [.. pointer.Split('/').Skip(1).Select(token => token.Replace("~1", "/").Replace("~0", "~"))];
}
