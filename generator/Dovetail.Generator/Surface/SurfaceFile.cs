using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Surface;

/// <summary>A file of a surface as it was read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Clients">The clients whose surface it says to be: one, unless it is empty or merged by half.</param>
/// <param name="Lines">What it holds.</param>
/// <param name="Faults">What of it can not be read.</param>
internal sealed record SurfaceFile(string Path, EquatableArray<string> Clients, EquatableArray<SurfaceLine> Lines, EquatableArray<SurfaceFault> Faults)
{
    /// <summary>Whether it stands as a merge has left it: then nothing in it can be relied on.</summary>
    public bool IsConflicted => Faults.Any(fault => fault.IsConflict);
}

/// <param name="Text">The line that can not be read, cut where it is long.</param>
/// <param name="IsConflict">Whether a merge has left it.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record SurfaceFault(string Text, bool IsConflict, SpecLocation Location);
