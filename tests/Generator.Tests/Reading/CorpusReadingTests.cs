using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Tests.House;
using Dovetail.Harness;
using Dovetail.Harness.Oracles;

namespace Dovetail.Generator.Tests.Reading;

/// <summary>Real documents, read by us and by Microsoft.OpenApi.</summary>
public sealed class CorpusReadingTests
{
    [Fact]
    public void Every_document_is_read_with_all_of_its_operations()
    {
        foreach (var entry in CorpusReader.Read(CorpusFolder.Require()))
        {
            var files = SpecFiles.Read(entry.Document, entry.Folder);
            var document = SpecReader.Read(files.Document, files.Others, new FindingList(), TestContext.Current.CancellationToken);
            Assert.True(document is not null && document.Operations.Count == entry.Operations, $"{entry.Name}: {document?.Operations.Count} of {entry.Operations} operations");
        }
    }

    [Fact]
    public void What_we_read_is_what_Microsoft_OpenApi_reads_but_for_what_the_ledger_explains()
    {
        var comparison = OracleComparison.Of(CorpusReader.Read(CorpusFolder.Require()), "oracle-ledger.md", Oracle.Read, TestContext.Current.CancellationToken);

        Assert.True(comparison.Unexplained.Count == 0, string.Join("\n", comparison.Unexplained));
        Assert.Equal(comparison.Ledger, comparison.Differing);
    }
}
