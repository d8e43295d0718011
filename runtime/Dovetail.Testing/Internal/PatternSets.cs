namespace Dovetail.Testing.Internal;

/// <summary>The sets of characters that regular expressions have names for: some of each, plain ones first.</summary>
internal static class PatternSets
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "1234567890";
    private const string Signs = "-._~!#$%&'()*+,/:;<=>?@[\\]^`{|}\" ";
    private const int LongestRange = 256;

    /// <summary>Some of all characters.</summary>
    public const string Any = Lower + Upper + Digits + "_" + Signs;

    public static string Of(char name) => name switch
    {
        'd' => Digits,
        'D' => Lower + Upper + "_" + Signs,
        'w' => Lower + Upper + Digits + "_",
        'W' => Signs,
        's' => " \t",
        _ => Lower + Upper + Digits + "_" + Signs.TrimEnd(),
    };

    public static string OfProperty(string name) => name switch
    {
        "Lu" or "Lt" or "Uppercase" or "Uppercase_Letter" => Upper,
        "N" or "Nd" or "Number" => Digits,
        "P" or "Po" or "Punctuation" => ".,!",
        "S" or "Symbol" => "+<=>",
        "Z" or "Zs" or "Separator" => " ",
        _ => Lower,
    };

    public static IEnumerable<char> Between(char first, char last)
    {
        for (int character = first; character <= last && character < first + LongestRange; character++)
        {
            yield return (char)character;
        }
    }

    /// <summary>Plain characters come first.</summary>
    public static int Rank(char character) => Any.IndexOf(character, StringComparison.Ordinal) is >= 0 and var rank ? rank : Any.Length + character;
}
