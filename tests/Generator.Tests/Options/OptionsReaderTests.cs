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

    [Theory]
    [InlineData("tags:orders", "did you mean 'tag:orders'?")]
    [InlineData("operaton:listOrders", "did you mean 'operation:listOrders'?")]
    [InlineData("urn:orders", "operation:ID")]
    public void A_prefix_that_is_none_is_no_operation(string filter, string message)
    {
        Assert.Empty(Read(new() { ["dovetail_include"] = filter }).Include);
        var finding = Assert.Single(_findings.ToEquatableArray());
        Assert.Equal(("DOVE0060", "/app/shop.yaml"), (finding.Id, finding.Location?.Path));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_whose_id_has_a_colon_is_named_by_its_prefix() =>
        Assert.Equal([new OperationFilter(FilterSubject.OperationId, "urn:orders")], Read(new() { ["dovetail_include"] = "operation:urn:orders" }).Include);

    [Theory]
    [InlineData("dovetail_enum", "'dovetail_enum' is not known and does nothing: did you mean 'dovetail_enums'?")]
    [InlineData("dovetail_inlcude", "'dovetail_inlcude' is not known and does nothing: did you mean 'dovetail_include'?")]
    [InlineData("dovetail_severity_dove0300", "'dovetail_severity_dove0300' is not known and does nothing: did you mean 'dovetail_severity_dove0030'?")]
    [InlineData("dovetail_completely_else", "'dovetail_completely_else' is not known and does nothing")]
    public void A_key_that_is_none_is_a_finding_with_the_nearest_one(string key, string message)
    {
        Read(new() { [key] = "x" });
        var finding = Assert.Single(_findings.ToEquatableArray());
        Assert.Equal(("DOVE0063", message, "/app/shop.yaml"), (finding.Id, finding.Message, finding.Location?.Path));
    }

    [Theory]
    [InlineData("indent_size")]
    [InlineData("dotnet_diagnostic.DOVE0030.severity")]
    [InlineData("dovetail_severity_dove0030")]
    [InlineData("build_metadata.AdditionalFiles.DovetailName")]
    public void Other_keys_are_none_of_ours(string key)
    {
        Read(new() { [key] = "none" });
        Assert.Empty(_findings.ToEquatableArray());
    }

    [Fact]
    public void Severities_are_read_by_id()
    {
        var options = Read(new() { ["dovetail_severity_dove0001"] = "Suggestion" });
        Assert.Equal([new SeverityOverride("DOVE0001", FindingSeverity.Suggestion)], options.Severities);
    }

    private GeneratorOptions Read(Dictionary<string, string> file) =>
        OptionsReader.Read(new OptionSource(key => file.GetValueOrDefault(key), _ => null) { Keys = file.Keys, Place = SpecLocation.StartOf("/app/shop.yaml") }, _findings);
}
