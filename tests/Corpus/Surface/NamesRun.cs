using Dovetail.Generator;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

namespace Dovetail.Corpus.Surface;

/// <summary>Prints the names of methods and types, all of them or two hundred at random, to be read beside what they are names of.</summary>
internal sealed class NamesRun(Arguments arguments, string output)
{
    private const int Drawn = 200;
    private const string Header = "spec\tkind\tname\tof";

    private static readonly GeneratorOptions Options = new() { Namespace = GeneratorRun.Namespace };

    /// <returns>The exit code: 0 if there are names.</returns>
    public async Task<int> RunAsync()
    {
        var rows = arguments.Entries().AsParallel().AsOrdered().SelectMany(RowsOf).ToList();
        if (arguments.Seed is { } seed)
        {
            rows = [.. Draw([.. rows.Where(IsMethod)], seed), .. Draw([.. rows.Where(row => !IsMethod(row))], seed)];
            Console.WriteLine($"seed {seed}");
        }

        await File.WriteAllLinesAsync(output, rows.Select(row => string.Join('\t', row.Spec, row.Kind, row.Name, SurfaceRow.Cell(row.Of))).Prepend(Header));
        Console.WriteLine($"{rows.Count} names: {output}");
        return rows.Count > 0 ? 0 : 1;
    }

    private static bool IsMethod(NameRow row) => row.Kind == "method";

    /// <summary>Half of what is drawn; the same for the same seed and the same names.</summary>
    private static IEnumerable<NameRow> Draw(NameRow[] rows, int seed)
    {
        new Random(seed).Shuffle(rows);
        return rows.Take(Drawn / 2).OrderBy(row => row.Spec, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<NameRow> RowsOf(CorpusEntry entry)
    {
        var files = SpecFiles.Read(entry.Document, entry.Folder);
        var api = ClientCompiler.Compile(files.Document, files.Others, Options, CancellationToken.None).Value;
        return api is null
            ? []
            : [
                .. SurfaceRow.Of(entry.Name, api).Select(row => new NameRow(entry.Name, "method", $"{row.Group}.{row.Name}", $"{row.Method} {row.Path}")),
                .. api.Types.Select(type => new NameRow(entry.Name, KindOf(type), type.Name, $"{type.Place}: {PartsOf(type)}")),
            ];
    }

    private static string KindOf(TypeModel type) => type switch
    {
        EnumModel => "enum",
        UnionModel => "union",
        _ => "class",
    };

    private static string PartsOf(TypeModel type) => type is UnionModel model ? string.Join(",", model.Cases.Select(one => one.Type.ToString())) : TypeStructure.MembersOf(type);

    /// <param name="Spec">The manifest's name, or the file's.</param>
    /// <param name="Kind">Method, class, union or enum.</param>
    /// <param name="Name">The name; a method's after its group.</param>
    /// <param name="Of">Method and path, or what the type belongs to and consists of.</param>
    private sealed record NameRow(string Spec, string Kind, string Name, string Of);
}
