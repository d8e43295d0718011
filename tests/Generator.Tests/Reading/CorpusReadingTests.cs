using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Tests.House;

namespace Dovetail.Generator.Tests.Reading;

/// <summary>Real documents, read by us and by Microsoft.OpenApi.</summary>
public sealed class CorpusReadingTests
{
    /// <summary>Larger documents would take the oracle longer than all other tests together.</summary>
    private const int LargestForOracle = 1_500_000;

    [Fact]
    public void Every_document_is_read_with_all_of_its_operations()
    {
        foreach (var entry in Entries())
        {
            var root = new SourceFile(entry.Path, File.ReadAllText(entry.Path));
            var others = entry.IsFolder
                ? Directory.EnumerateFiles(Path.GetDirectoryName(entry.Path)!, "*.*", SearchOption.AllDirectories).Where(path => path != entry.Path).Select(path => new SourceFile(path, File.ReadAllText(path))).ToList()
                : [];
            var document = SpecReader.Read(root, others, new FindingList(), TestContext.Current.CancellationToken);
            Assert.True(document is not null && document.Operations.Count == entry.Operations, $"{entry.Name}: {document?.Operations.Count} of {entry.Operations} operations");
        }
    }

    [Fact]
    public void What_we_read_is_what_Microsoft_OpenApi_reads_but_for_what_the_ledger_explains()
    {
        var ledger = Repository.Read("docs", "house", "oracle-ledger.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToHashSet();
        var differing = new SortedSet<string>(StringComparer.Ordinal);
        var unexplained = new List<string>();
        foreach (var entry in Entries().Where(entry => !entry.IsFolder && new FileInfo(entry.Path).Length <= LargestForOracle))
        {
            var text = File.ReadAllText(entry.Path);
            if (Oracle.ReadByMicrosoft(entry.Path.EndsWith(".json", StringComparison.Ordinal) ? text : Nodes.ToJson(Nodes.Read(text, entry.Path))) is not { } theirs)
            {
                differing.Add(entry.Name + " refused");
                continue;
            }

            var ours = Oracle.Read(entry.Path, text);
            var differences = ours.Except(theirs).Select(fact => "+ " + fact).Concat(theirs.Except(ours).Select(fact => "- " + fact)).ToList();
            if (differences.Count > 0)
            {
                differing.Add(entry.Name);
                if (!ledger.Contains(entry.Name))
                {
                    unexplained.AddRange(differences.Take(6).Select(difference => $"{entry.Name} ({differences.Count}): {difference}"));
                }
            }
        }

        Assert.Empty(unexplained);
        Assert.Equal(ledger.Order(StringComparer.Ordinal), differing);
    }

    private static IEnumerable<(string Name, string Path, bool IsFolder, int Operations)> Entries() =>
        File.ReadLines(System.IO.Path.Combine(CorpusFolder.Require(), "manifest.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(columns => (columns[0], System.IO.Path.Combine(CorpusFolder.Require(), "specs", columns[1]), columns[1].Contains('/', StringComparison.Ordinal), int.Parse(columns[7], System.Globalization.CultureInfo.InvariantCulture)));
}
