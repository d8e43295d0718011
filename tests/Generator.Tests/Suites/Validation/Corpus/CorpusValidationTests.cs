using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Harness;
using Dovetail.RoundTrip.Samples;

namespace Dovetail.Generator.Tests.Suites.Validation.Corpus;

/// <summary>
/// What clients refuse to send of the schemas of real documents, beside what JsonSchema.Net says of the same instances: such as fit, and such with a place changed.
/// docs/house/validation-ledger.md names each kind of difference.
/// </summary>
public sealed class CorpusValidationTests
{
    private const string Variable = "DOVETAIL_CORPUS";
    private const string Section = "Corpus";
    private const int MostDocuments = 8;
    private const int MostSchemas = 25;
    private const int MostPlaces = 8;
    private const int LongestDocument = 400_000;

    private static readonly SampleStyle[] Styles = [SampleStyle.Full, SampleStyle.Least, SampleStyle.Nulls, SampleStyle.Edges, SampleStyle.Mixed];

    [Fact]
    public async Task What_a_client_refuses_is_what_JsonSchema_Net_refuses_but_for_what_the_ledger_names()
    {
        var corpus = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(corpus), Variable + " names no folder with real documents");
        var count = new Tally();
        foreach (var entry in CorpusReader.Read(corpus!).Where(IsJudged).OrderBy(static entry => entry.Name, StringComparer.Ordinal).Take(MostDocuments))
        {
            if (CorpusSchemas.Read(await File.ReadAllTextAsync(entry.Document, TestContext.Current.CancellationToken), MostSchemas) is { } schemas)
            {
                await JudgeAsync(entry.Name, schemas, count);
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{count.Agreed} of {count.Judged} agree");
        foreach (var (kind, (first, times)) in count.Kinds)
        {
            TestContext.Current.TestOutputHelper.WriteLine($"{times,6} {kind}: {first}");
        }

        Assert.True(count.Judged > 1_000, $"{count.Judged} instances only");
        Assert.True(count.Agreed >= 0.85 * count.Judged, $"{count.Agreed} of {count.Judged}");
        var differences = SectionOf(count.Kinds.Keys);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static bool IsJudged(CorpusEntry entry) =>
        entry.Folder is null && entry.Version.StartsWith("3.", StringComparison.Ordinal) && entry.Document.EndsWith(".json", StringComparison.Ordinal)
        && new FileInfo(entry.Document).Length < LongestDocument;

    private static async Task JudgeAsync(string document, CorpusSchemas schemas, Tally count)
    {
        var api = ClientCompiler.Compile(schemas.Document, [], new GeneratorOptions { Namespace = "Judged" }, TestContext.Current.CancellationToken).Value!;
        var types = api.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        var bodies = api.Groups.SelectMany(static group => group.Operations).Where(static operation => operation.Bodies.Count > 0)
            .ToDictionary(static operation => operation.Id, static operation => operation.Bodies[0].Type, StringComparer.Ordinal);
        using var client = SuiteClient.Make(schemas.Document, [], TestContext.Current.CancellationToken);
        foreach (var (index, name) in schemas.Names.Index())
        {
            if (!bodies.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"send{index}"), out var body) || NameOf(body) is not { } type)
            {
                continue;
            }

            var oracle = new SecondOracle(schemas.SchemaOf(name));
            foreach (var instance in Instances(types[type], types))
            {
                using var json = JsonDocument.Parse(instance);
                var failed = oracle.Judge(json.RootElement);
                count.Add(await SuiteVerdict.OfAsync(client, index, $"{document} {name}", json.RootElement, failed is null), failed, instance);
            }
        }
    }

    private static string? NameOf(TypeRef type) => type switch
    {
        ModelRef model => model.Name,
        UnionRef union => union.Name,
        _ => null,
    };

    private static IEnumerable<string> Instances(TypeModel type, IReadOnlyDictionary<string, TypeModel> types)
    {
        var samples = Styles.Select((style, seed) => SampleMaker.TryMake(type, types, style, seed)).OfType<SampleValue>().Select(SampleText.Of).ToList();
        return samples.Concat(samples.Take(1).SelectMany(static sample => BadSamples.Of(JsonNode.Parse(sample)!, MostPlaces)).Select(static bad => bad.ToJsonString()));
    }

    /// <summary>The lines in which the page's kinds differ from those that were found.</summary>
    private static IReadOnlyList<string> SectionOf(IEnumerable<string> found)
    {
        var page = File.ReadAllLines(RepositoryRoot.PathOf("docs", "house", "validation-ledger.md"));
        var known = page.SkipWhile(static line => line != "## " + Section).Skip(1).TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal)).Select(static line => line.Split('`')[1]).ToHashSet(StringComparer.Ordinal);
        var kinds = found.ToHashSet(StringComparer.Ordinal);
        return [.. kinds.Except(known).Select(static kind => "not on the page: " + kind), .. known.Except(kinds).Select(static kind => "on the page alone: " + kind)];
    }

    /// <summary>How often both agree, and each kind of difference with the first instance of it.</summary>
    private sealed class Tally
    {
        private const int LongestShown = 300;

        // Keywords that only lead to others.
        private static readonly string[] Ways = ["$ref", "allOf", "anyOf", "properties", "items", "additionalProperties", "prefixItems"];

        public SortedDictionary<string, (string First, int Times)> Kinds { get; } = new(StringComparer.Ordinal);

        public int Judged { get; private set; }

        public int Agreed { get; private set; }

        public void Add(SuiteVerdict verdict, IReadOnlyList<string>? failed, string instance)
        {
            if (verdict.Excluded is not null)
            {
                return;
            }

            Judged++;
            if (verdict.Difference is not { } difference)
            {
                Agreed++;
                return;
            }

            var kind = failed is null ? "refused: " + WordsOf(difference) : "sent: " + KeywordsOf(failed);
            var first = $"{verdict.Case}: {difference} {(instance.Length > LongestShown ? instance[..LongestShown] + "…" : instance)}";
            Kinds[kind] = Kinds.TryGetValue(kind, out var known) ? (known.First, known.Times + 1) : (first, 1);
        }

        /// <summary>Where several branches of <c>oneOf</c> are valid, no keyword below it fails.</summary>
        private static string KeywordsOf(IReadOnlyList<string> failed) => failed.Except(Ways).ToList() is { Count: > 0 } keywords ? string.Join(" ", keywords) : "oneOf";

        /// <summary>What a violation says, without its place and its numbers.</summary>
        private static string WordsOf(string difference)
        {
            var text = new StringBuilder();
            foreach (var word in difference.Split(' ').Where(static word => word.Length > 0 && word.All(static mark => char.IsAsciiLetterLower(mark) || mark is ',' or '.')))
            {
                text.Append(text.Length == 0 ? "" : " ").Append(word);
            }

            return text.ToString();
        }
    }
}
