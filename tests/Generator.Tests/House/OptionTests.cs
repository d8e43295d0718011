using Dovetail.Generator.Options;

namespace Dovetail.Generator.Tests.House;

/// <summary>An option stands in the table, in the record, in the package's props and in its guide.</summary>
public sealed class OptionTests
{
    public static TheoryData<string> Names => [.. OptionTable.Rows.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_guide_says_of_an_option_what_the_table_says(string name)
    {
        var row = OptionTable.Rows.Single(row => row.Name == name);
        Assert.Contains($"\n| `{row.Metadata}` | `{row.Key}` | {row.Documentation} | {row.Default} |\n", Repository.Read("docs", "guide", "options.md"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_compiler_lets_the_generator_see_an_option(string name) =>
        Assert.Contains($"MetadataName=\"Dovetail{name}\"", Repository.Read("generator", "Dovetail.Generator", "build", "Dovetail.props"));

    [Fact]
    public void Every_property_is_an_option_or_told_by_the_project() =>
        Assert.Equal(
            OptionTable.Rows.Select(row => row.Name)
                .Concat([nameof(GeneratorOptions.RootNamespace), nameof(GeneratorOptions.Severities), nameof(GeneratorOptions.HasDependencyInjection)])
                .Concat([nameof(GeneratorOptions.HasAspNetCore), nameof(GeneratorOptions.HasTestingKit), nameof(GeneratorOptions.Resource)])
                .Order(),
            typeof(GeneratorOptions).GetProperties().Select(property => property.Name).Except(["EqualityContract"]).Order());
}
