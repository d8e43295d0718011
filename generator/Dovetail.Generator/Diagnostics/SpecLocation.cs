namespace Dovetail.Generator.Diagnostics;

/// <summary>A place in a spec file. Lines and columns count from 0, as Roslyn counts them.</summary>
/// <param name="Path">The path of the file as the compiler was given it.</param>
/// <param name="Start">The offset of the first character.</param>
/// <param name="Length">The number of characters.</param>
internal sealed record SpecLocation(string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);
