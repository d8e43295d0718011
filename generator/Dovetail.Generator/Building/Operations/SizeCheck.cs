using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Building.Operations;

/// <summary>Tells a client that costs each build of its project much, where nothing says that its user has thought of it: no filter is set.</summary>
internal static class SizeCheck
{
    /// <summary>Above this the compiler works for seconds at each build; docs/guide/scaling.md has the figures.</summary>
    public const int ManyOperations = 400;

    public static void Run(int operations, string path, GeneratorOptions options, FindingList findings)
    {
        if (operations > ManyOperations && options.Include.IsEmpty && options.Exclude.IsEmpty)
        {
            findings.Add(Findings.LargeWithoutFilter(operations, SpecLocation.StartOf(path)));
        }
    }
}
