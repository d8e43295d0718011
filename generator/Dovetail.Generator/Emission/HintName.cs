using System.Text;
using Dovetail.Generator.Common;

namespace Dovetail.Generator.Emission;

/// <summary>File names for the compiler, from C# names that may be long or written in any script.</summary>
internal static class HintName
{
    public const int MaxLength = 80;

    private const string Extension = ".g.cs";

    /// <summary>The name itself where it is short and plain; else what can be kept of it and a hash of it all.</summary>
    public static string Of(string name)
    {
        var legal = Legal(name);
        return legal == name && name.Length + Extension.Length <= MaxLength ? name + Extension : Hashed(name);
    }

    /// <summary>The end of the name, which tells most, with the hash of it all: for a long name, or one that differs from another in nothing but case.</summary>
    public static string Hashed(string name)
    {
        var (legal, hash) = (Legal(name), StableHash.Hex(name));
        var room = MaxLength - Extension.Length - hash.Length - 1;
        return $"{(legal.Length > room ? legal.Substring(legal.Length - room).TrimStart('.') : legal)}.{hash}{Extension}";
    }

    private static string Legal(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            text.Append(character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '_' or '-' ? character : '_');
        }

        return text.ToString();
    }
}
