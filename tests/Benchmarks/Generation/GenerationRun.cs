using Dovetail.Benchmarks.Calls;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Dovetail.Benchmarks.Generation;

/// <summary>A document read and its client generated, turn by turn: by us and by NSwag in one process, by us and by Kiota with their tools. Nobody compiles.</summary>
internal static class GenerationRun
{
    private const int Rounds = 5;

    /// <param name="names">Of specs of the corpus, in JSON and one file.</param>
    public static async Task<int> RunAsync(string[] names)
    {
        var corpus = Environment.GetEnvironmentVariable("DOVETAIL_CORPUS");
        if (string.IsNullOrEmpty(corpus) || names.Length == 0)
        {
            await Console.Error.WriteLineAsync("Generation needs DOVETAIL_CORPUS and names of its documents.");
            return 2;
        }

        var hasKiota = await HasKiotaAsync();
        foreach (var entry in CorpusReader.Read(corpus).Where(entry => names.Contains(entry.Name)))
        {
            var files = SpecFiles.Read(entry.Document, entry.Folder);
            var text = await File.ReadAllTextAsync(entry.Document);
            var pairs = new List<(Cost Ours, Cost Theirs)>();
            for (var round = 0; round <= Rounds; round++)
            {
                var ours = Cost.Of(() => GeneratorRun.Print(files));
                var theirs = await Cost.OfAsync(() => GenerateByNSwagAsync(text));

                // The first round is the start of the runtime.
                if (round > 0)
                {
                    pairs.Add((ours, theirs));
                }
            }

            Console.WriteLine($"{entry.Name}: read and generate, beside NSwag: {PairTable.Line(pairs)}");
            if (hasKiota)
            {
                Console.WriteLine($"{entry.Name}: the tool's whole process, beside Kiota: {PairTable.Times(await ProcessPairs.MeasureAsync(entry.Document))}");
            }
        }

        return 0;
    }

    private static async Task<bool> HasKiotaAsync()
    {
        try
        {
            await ProcessPairs.PrepareAsync();
            return true;
        }
        catch (InvalidOperationException exception)
        {
            await Console.Error.WriteLineAsync($"Kiota is left out. {exception.Message}");
            return false;
        }
    }

    private static async Task<long> GenerateByNSwagAsync(string text)
    {
        var document = await OpenApiDocument.FromJsonAsync(text);
        return new CSharpClientGenerator(document, NSwagClient.Settings("Client", "Corpus.Entry")).GenerateFile().Length;
    }
}
