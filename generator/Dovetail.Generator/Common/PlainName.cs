using System.Text;

namespace Dovetail.Generator.Common;

/// <summary>What two names have in common that differ in how they are written and nothing else.</summary>
internal static class PlainName
{
    /// <summary>The name without case, underscores, hyphens and the sign of a keyword.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (character is not ('_' or '-' or '@'))
            {
                text.Append(char.ToLowerInvariant(character));
            }
        }

        return text.ToString();
    }
}
