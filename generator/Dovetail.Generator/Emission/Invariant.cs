using System.Globalization;

namespace Dovetail.Generator.Emission;

/// <summary>Numbers as C# writes them, in any culture.</summary>
internal static class Invariant
{
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
