using Dovetail.Benchmarks.Calls;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Dovetail.Benchmarks.Generation;

/// <summary>A document read and its client generated, by us and by NSwag, turn by turn in one process: neither compiles.</summary>
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
        }

        return 0;
    }

    private static async Task<long> GenerateByNSwagAsync(string text)
    {
        var document = await OpenApiDocument.FromJsonAsync(text);
        return new CSharpClientGenerator(document, NSwagClient.Settings("Client", "Corpus.Entry")).GenerateFile().Length;
    }
}
