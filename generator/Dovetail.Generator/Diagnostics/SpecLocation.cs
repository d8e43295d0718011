namespace Dovetail.Generator.Diagnostics;

/// <summary>A place in a spec file. Lines and columns count from 0, as Roslyn counts them.</summary>
/// <param name="Path">The path of the file as the compiler was given it.</param>
/// <param name="Start">The offset of the first character.</param>
/// <param name="Length">The number of characters.</param>
internal sealed record SpecLocation(string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The first character of a file: for what concerns all of it.</summary>
    public static SpecLocation StartOf(string path) => new(path, Start: 0, Length: 0, StartLine: 0, StartColumn: 0, EndLine: 0, EndColumn: 0);
}
