using Dovetail.Harness;
using Dovetail.Harness.Oracles;

namespace Dovetail.Oracle.Tests;

/// <summary>Real documents of 2.0 and 3.0, read by us and by Microsoft.OpenApi.Readers 1.</summary>
public sealed class ReadersTests
{
    private const string Variable = "DOVETAIL_CORPUS";

    [Fact]
    public void What_we_read_is_what_Microsoft_OpenApi_Readers_reads_but_for_what_the_ledger_explains()
    {
        var entries = Entries();
        Assert.NotEmpty(entries);
        var comparison = OracleComparison.Of(entries, "oracle-ledger-readers.md", ReadersOracle.Read, TestContext.Current.CancellationToken);

        Assert.True(comparison.Unexplained.Count == 0, string.Join("\n", comparison.Unexplained));
        Assert.Equal(comparison.Ledger, comparison.Differing);
    }

    [Fact]
    public void A_document_that_the_other_reads_otherwise_differs()
    {
        var ours = OracleFacts.Read("/app/a.json", Document("string"), TestContext.Current.CancellationToken);
        var theirs = ReadersOracle.Read("/app/a.json", Document("integer"));

        Assert.Empty(ours.Differences(ReadersOracle.Read("/app/a.json", Document("string"))!));
        Assert.Equal(["+ property Pet.name string", "- property Pet.name integer"], ours.Differences(theirs!));
    }

    private static List<CorpusEntry> Entries()
    {
        var corpus = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(corpus), Variable + " names no folder with real documents");
        return [.. CorpusReader.Read(corpus!).Where(entry => entry.Version == "2.0" || entry.Version.StartsWith("3.0.", StringComparison.Ordinal))];
    }

    private static string Document(string type) => $$"""
        { "swagger": "2.0", "info": { "title": "t", "version": "1" },
          "paths": { "/pets": { "get": { "operationId": "list", "parameters": [{ "name": "n", "in": "query", "type": "string" }], "responses": { "200": { "description": "d" } } } } },
          "definitions": { "Pet": { "type": "object", "properties": { "name": { "type": "{{type}}" } } } } }
        """;
}
