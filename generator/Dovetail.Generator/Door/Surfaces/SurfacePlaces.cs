using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Door.Surfaces;

/// <summary>Finds what a line of a surface stands for in its document, or what is left of it: the path of a method that is gone, the schema of a member.</summary>
internal sealed class SurfacePlaces
{
    private readonly SpecLocation _start;
    private readonly SpecMapping? _root;

    private SurfacePlaces(SpecLocation start, SpecMapping? root)
    {
        _start = start;
        _root = root;
    }

    public static SurfacePlaces Read(SourceFile document, CancellationToken cancellationToken) =>
        new(SpecLocation.StartOf(document.Path), NodeReader.Read(document, new FindingList(), cancellationToken) as SpecMapping);

    /// <summary>The place of the last step that is there.</summary>
    public SpecLocation Of(EquatableArray<string> way)
    {
        // Swagger 2 has its schemas at the root.
        var isOfSchema = way.Count > 1 && way[1] == "schemas";
        var steps = isOfSchema && _root?["components"] is null && _root?["definitions"] is not null ? way.Skip(2).Prepend("definitions") : way;
        var (place, node) = (_start, (SpecNode?)_root);
        foreach (var step in steps)
        {
            if (node is not SpecMapping mapping || Find(mapping, step) is not { } entry)
            {
                break;
            }

            (place, node) = (entry.Key.Location, entry.Value);
        }

        return place;
    }

    /// <summary>By its name; else by one that differs in how it is written, as names of C# do.</summary>
    private static SpecEntry? Find(SpecMapping mapping, string step)
    {
        var plain = PlainName.Of(step);
        SpecEntry? alike = null;
        foreach (var entry in mapping.Entries)
        {
            if (entry.Name == step)
            {
                return entry;
            }

            alike ??= PlainName.Of(entry.Name) == plain ? entry : null;
        }

        return alike;
    }
}
