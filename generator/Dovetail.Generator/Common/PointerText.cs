namespace Dovetail.Generator.Common;

/// <summary>The text of a JSON pointer (RFC 6901).</summary>
internal static class PointerText
{
    /// <summary>A step as it stands in a pointer.</summary>
    public static string Escape(string step) => step.Replace("~", "~0").Replace("/", "~1");

    /// <summary>What a step of a pointer names.</summary>
    public static string Unescape(string step) => step.Replace("~1", "/").Replace("~0", "~");
}
