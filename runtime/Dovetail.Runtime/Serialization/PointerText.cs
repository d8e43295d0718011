namespace Dovetail.Serialization;

/// <summary>JSON pointers as text (RFC 6901 3).</summary>
internal static class PointerText
{
    /// <summary>The names that a pointer leads through.</summary>
    public static IEnumerable<string> Names(string pointer) =>
        pointer.Split('/').Skip(1).Select(static name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
}
