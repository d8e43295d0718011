using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dovetail.Generator;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.RoundTrip.Samples;

namespace Dovetail.Benchmarks.Json.Corpus;

/// <summary>
/// Models of the corpus' own documents, read from bytes and written into a buffer that is there already, beside classes of the same shape that System.Text.Json's generator
/// serves. The lists are made from the models, the same in each run.
/// </summary>
internal static class CorpusJsonRun
{
    private static readonly JsonSerializerOptions Dense = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int BytesOfRound = 60_000_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var corpus = Environment.GetEnvironmentVariable("DOVETAIL_CORPUS");
        var cases = arguments.Length == 0 ? CorpusCase.Usual : [.. arguments.Select(CorpusCase.TryParse).OfType<CorpusCase>()];
        if (string.IsNullOrEmpty(corpus) || cases.Count < arguments.Length)
        {
            await Console.Error.WriteLineAsync("Models of the corpus need DOVETAIL_CORPUS, and are named DOCUMENT:TYPE:COUNT.");
            return 2;
        }

        foreach (var one in cases)
        {
            Run(one, CorpusReader.Read(corpus).Single(entry => entry.Name == one.Document));
        }

        return 0;
    }

    private static void Run(CorpusCase one, CorpusEntry entry)
    {
        var files = SpecFiles.Read(entry.Document, entry.Folder);
        var api = ClientCompiler.Compile(files.Document, files.Others, new GeneratorOptions { Namespace = GeneratorRun.Namespace }, CancellationToken.None).Value!;
        var types = ModelClosure.Of(api, one.Type);
        var json = Sample(types, one);
        var ours = CodecAssembly.Compile<Action<IBufferWriter<byte>, object>>("Own", OwnSource.Of(api, types, one.Type), usesPlainGenerator: false);
        var plain = CodecAssembly.Compile<Action<Utf8JsonWriter, object>>("Plain", [PlainSource.Of(types, one.Type)], usesPlainGenerator: true);
        var (read, readPlain) = (ours.Read(json), plain.Read(json));
        var output = new ArrayBufferWriter<byte>(2 * json.Length);

        // As ours writes: what JSON asks to be escaped and nothing else, checked by nobody twice, by a writer that is kept.
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        var (written, writtenPlain) = (Written(() => WriteOurs()), Written(() => WritePlain()));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Document}: {one.Count} of {one.Type}, {json.Length:#,0} bytes, written {written:#,0} and {writtenPlain:#,0}"));
        JsonRun.Compare("    read, beside System.Text.Json", () => ours.Read(json), () => plain.Read(json), Math.Max(1, BytesOfRound / json.Length));
        JsonRun.Compare("    written, beside System.Text.Json", WriteOurs, WritePlain, Math.Max(1, 4 * BytesOfRound / json.Length));

        object WriteOurs()
        {
            output.ResetWrittenCount();
            ours.Write(output, read);
            return output;
        }

        object WritePlain()
        {
            output.ResetWrittenCount();
            writer.Reset(output);
            plain.Write(writer, readPlain);
            return output;
        }

        int Written(Action write)
        {
            write();
            return output.WrittenCount;
        }
    }

    /// <summary>A list without white space.</summary>
    private static byte[] Sample(IReadOnlyList<TypeModel> types, CorpusCase one)
    {
        var byName = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var items = Enumerable.Range(0, one.Count).Select(seed => SampleText.Of(SampleMaker.TryMake(byName[one.Type], byName, SampleStyle.Full, seed)
            ?? throw new InvalidOperationException($"{one.Type} has no samples.")));
        using var document = JsonDocument.Parse($"[{string.Join(',', items)}]");
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(document.RootElement, Dense));
    }
}
