using System.Globalization;

namespace Dovetail.Generator.Common;

/// <summary>FNV-1a over UTF-16: the same in every process and on every platform, as names and file buckets must be.</summary>
internal static class StableHash
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(string text) => Append(OffsetBasis, text);

    /// <summary>The hash of a text that goes on.</summary>
    public static uint Append(uint hash, string text)
    {
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * Prime);
        }

        return hash;
    }

    /// <summary>Eight lower-case hexadecimal digits.</summary>
    public static string Hex(string text) => Hex(Of(text));

    public static string Hex(uint hash) => hash.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>The hash that <see cref="Hex(string)"/> has written.</summary>
    public static bool TryParse(string hex, out uint hash) => uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out hash);
}
