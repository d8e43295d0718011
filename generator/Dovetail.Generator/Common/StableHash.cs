namespace Dovetail.Generator.Common;

/// <summary>FNV-1a over UTF-16: the same in every process and on every platform, as names and file buckets must be.</summary>
internal static class StableHash
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(string text)
    {
        var hash = OffsetBasis;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * Prime);
        }

        return hash;
    }

    /// <summary>Eight lower-case hexadecimal digits.</summary>
    public static string Hex(string text) => Of(text).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
}
