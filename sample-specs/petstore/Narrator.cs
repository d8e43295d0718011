using System.Runtime.CompilerServices;

namespace Samples;

/// <summary>Tells what the tour does, and stops it at a surprise.</summary>
internal static class Narrator
{
    public static void Begin(string chapter) => Console.WriteLine($"\n{chapter}");

    public static void Say(string text) => Console.WriteLine($"  {text}");

    public static void Expect(bool condition, [CallerArgumentExpression(nameof(condition))] string expectation = "")
    {
        if (!condition)
        {
            throw new InvalidOperationException($"Expected: {expectation}");
        }
    }
}
