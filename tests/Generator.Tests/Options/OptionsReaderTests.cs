using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Tests.Options;

public sealed class OptionsReaderTests
{
    private readonly FindingList _findings = new();

    [Fact]
    public void Without_settings_the_defaults_hold() => Assert.Equal(new GeneratorOptions(), Read([]));

    [Fact]
    public void Metadata_wins_over_the_section_of_editorconfig()
    {
        Assert.Equal("A", Read(new() { ["build_metadata.AdditionalFiles.DovetailName"] = "A", ["dovetail_name"] = "B" }).Name);
        Assert.Equal("B", Read(new() { ["build_metadata.AdditionalFiles.DovetailName"] = "", ["dovetail_name"] = " B " }).Name);
    }

    [Fact]
    public void Filters_are_lists_of_subject_and_pattern()
    {
        var options = Read(new() { ["dovetail_include"] = "tag:Pets, path:/a/* | method:delete,/b/{id},list*" });
        Assert.Equal(
            [
                new OperationFilter(FilterSubject.Tag, "Pets"),
                new OperationFilter(FilterSubject.Path, "/a/*"),
                new OperationFilter(FilterSubject.Method, "delete"),
                new OperationFilter(FilterSubject.Path, "/b/{id}"),
                new OperationFilter(FilterSubject.OperationId, "list*"),
            ],
            options.Include);
        Assert.True(_findings.ToEquatableArray().IsEmpty);
    }

    [Theory]
    [InlineData("dovetail_exclude", "tag:")]
    [InlineData("dovetail_severity_dove0001", "loud")]
    public void A_value_that_says_nothing_is_a_finding(string key, string value)
    {
        Read(new() { [key] = value });
        Assert.Equal("DOVE0060", Assert.Single(_findings.ToEquatableArray()).Id);
    }

    [Fact]
    public void Severities_are_read_by_id()
    {
        var options = Read(new() { ["dovetail_severity_dove0001"] = "Suggestion" });
        Assert.Equal([new SeverityOverride("DOVE0001", FindingSeverity.Suggestion)], options.Severities);
    }

    private GeneratorOptions Read(Dictionary<string, string> file) =>
        new OptionsReader(key => file.GetValueOrDefault(key), _ => null).Read(_findings);
}
