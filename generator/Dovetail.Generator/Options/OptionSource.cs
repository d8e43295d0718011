using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Options;

/// <summary>Where the options of one document are looked up.</summary>
/// <param name="File">Looks up a key of the file: of its metadata or its section.</param>
/// <param name="Global">Looks up a key of the project.</param>
internal sealed record OptionSource(Func<string, string?> File, Func<string, string?> Global)
{
    /// <summary>The keys of the file; none where the compiler does not list them.</summary>
    public IEnumerable<string> Keys { get; init; } = [];

    /// <summary>Where what is wrong is told; null for nowhere.</summary>
    public SpecLocation? Place { get; init; }
}
