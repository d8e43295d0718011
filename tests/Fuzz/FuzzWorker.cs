using System.Text.Json;
using Dovetail.Fuzz.Documents;

namespace Dovetail.Fuzz;

/// <summary>A process of its own for some batches: what kills or hangs it is known by the line it wrote last.</summary>
internal static class FuzzWorker
{
    /// <summary>As large as the stack of the compiler's own threads at the smallest.</summary>
    private const int StackSize = 1 << 20;

    public static int Serve(FuzzSlice slice)
    {
        var documents = new FuzzDocuments(BaseDocument.In(slice.Source), slice.Seed);
        for (var first = slice.First; first < slice.End; first += FuzzSlice.BatchSize)
        {
            Run(documents, first, Math.Min(slice.End, first + FuzzSlice.BatchSize));
        }

        return 0;
    }

    private static void Run(FuzzDocuments documents, int first, int end)
    {
        var batch = new FuzzBatch();
        var thread = new Thread(() => Generate(batch, documents, first, end), StackSize);
        thread.Start();
        thread.Join();
        Say(new FuzzMessage { Compiling = first });
        batch.Compile(CancellationToken.None);
        Say(new FuzzMessage { Done = end, Tally = batch.Tally, Failures = batch.Failures });
    }

    private static void Generate(FuzzBatch batch, FuzzDocuments documents, int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            var document = documents.Make(index);
            Say(new FuzzMessage { Generating = index });
            batch.Generate(document, CancellationToken.None);
        }
    }

    private static void Say(FuzzMessage message)
    {
        Console.WriteLine(JsonSerializer.Serialize(message));
        Console.Out.Flush();
    }
}
