namespace Dovetail.Tool.Commands;

/// <summary>A header as the user writes it: <c>Name: value</c>. The value may be a secret and is repeated in no message.</summary>
internal static class HeaderText
{
    /// <exception cref="ToolException">It is none.</exception>
    public static KeyValuePair<string, string> Read(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (name, value) = colon < 0 ? ("", "") : (text[..colon].Trim(), text[(colon + 1)..].Trim());
        return name.Length == 0 || name.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)) || value.Any(char.IsControl)
            ? throw new ToolException("A header is written as --header \"Name: value\".")
            : new KeyValuePair<string, string>(name, value);
    }
}
