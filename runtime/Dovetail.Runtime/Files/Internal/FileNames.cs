using System.Buffers;

namespace Dovetail.Files.Internal;

/// <summary>Makes names of files harmless, on whatever system they end up.</summary>
internal static class FileNames
{
    private const int MaxLength = 200;

    private static readonly SearchValues<char> Separators = SearchValues.Create("/\\");
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>:\"|?*");

    // The devices of Windows, which no extension makes a file.
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

    /// <summary>A name without directories; null where nothing is left.</summary>
    public static string? LastPart(string? name)
    {
        var last = name?[(name.AsSpan().LastIndexOfAny(Separators) + 1)..];
        return string.IsNullOrWhiteSpace(last) ? null : last;
    }

    /// <summary>The last part of a name, without what some system could take for something else than a name; null where nothing is left.</summary>
    public static string? Clean(string? name)
    {
        if (LastPart(name) is not { } last)
        {
            return null;
        }

        var letters = last.ToCharArray();
        foreach (ref var letter in letters.AsSpan())
        {
            letter = char.IsControl(letter) || Forbidden.Contains(letter) ? '_' : letter;
        }

        var clean = Shorten(new string(letters).Trim()).TrimEnd('.', ' ');
        return clean.Length == 0 ? null : IsDevice(clean) ? "_" + clean : clean;
    }

    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        var extension = Path.GetExtension(name);
        return extension.Length > MaxLength / 2 ? name[..MaxLength] : name[..(MaxLength - extension.Length)] + extension;
    }

    private static bool IsDevice(string name)
    {
        var stem = name.AsSpan()[..(name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? dot : name.Length)].TrimEnd();
        foreach (var device in Devices)
        {
            if (stem.StartsWith(device, StringComparison.OrdinalIgnoreCase) && (stem.Length == 3 || (stem.Length == 4 && char.IsDigit(stem[3]))))
            {
                return true;
            }
        }

        return false;
    }
}
