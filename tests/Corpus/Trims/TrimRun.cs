using System.Globalization;
using Dovetail.Corpus.Builds;

namespace Dovetail.Corpus.Trims;

/// <summary>Publishes the same calls of the client of a whole document, and of one that has no other operations: what is not called should not be there.</summary>
internal sealed class TrimRun(Arguments arguments, TrimRequest request)
{
    /// <summary>How many times as large as the filtered one the client of the whole document may be.</summary>
    private const double Limit = 1.05;

    /// <summary>Of the types that are larger in the client of the whole document, the largest.</summary>
    private const int Shown = 20;

    /// <returns>The exit code: 0 if the whole is hardly larger.</returns>
    public async Task<int> RunAsync()
    {
        try
        {
            var entry = arguments.Entries().SingleOrDefault(entry => entry.Name == request.Name) ?? throw new InvalidOperationException("There is no such document.");
            return await RunAsync(entry) ? 0 : 1;
        }
        catch (InvalidOperationException exception)
        {
            await Console.Error.WriteLineAsync($"{request.Name}: {exception.Message}");
            return 2;
        }
    }

    private async Task<bool> RunAsync(CorpusEntry entry)
    {
        var calls = TrimCalls.Named(entry, request.Operations);
        var few = calls.Filtered(entry);
        using var workspace = new Workspace();
        await workspace.PackAsync();
        var whole = await new TrimProject(workspace, entry, "whole", arguments.Aot).PublishAsync(calls, filter: null);
        var filtered = await new TrimProject(workspace, entry, "filtered", arguments.Aot).PublishAsync(few, calls.Filter);
        Console.WriteLine($"{entry.Name}: {string.Join(", ", request.Operations)}: {calls.Api.Client.Operations.Count} operations, {few.Calls.Count} of them called, {(arguments.Aot ? "native code" : "trimmed")}");
        Console.WriteLine(Line(arguments.Aot ? "executable" : "assembly", whole.Assembly, filtered.Assembly));
        Console.WriteLine(Line("folder", whole.Folder, filtered.Folder));
        if (whole.Assembly <= filtered.Assembly * Limit)
        {
            return true;
        }

        // Types may be called otherwise in the other client; where the whole is much larger, what keeps it so stands out.
        foreach (var (type, bytes) in More(whole, filtered).Take(Shown))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {bytes,10:#,0} more bytes of methods in {type}"));
        }

        return false;
    }

    private static IEnumerable<(string Type, int Bytes)> More(TrimSizes whole, TrimSizes filtered) => whole.Types
        .Select(type => (Type: type.Key, Bytes: type.Value - filtered.Types.GetValueOrDefault(type.Key)))
        .Where(more => more.Bytes > 0)
        .OrderByDescending(more => more.Bytes);

    private static string Line(string what, long whole, long filtered) =>
        string.Create(CultureInfo.InvariantCulture, $"    {what,-10} whole {whole,12:#,0}, filtered {filtered,12:#,0} = {(double)whole / filtered:0.000}");
}
