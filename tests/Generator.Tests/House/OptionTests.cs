using Dovetail.Generator.Options;

namespace Dovetail.Generator.Tests.House;

/// <summary>An option stands in the record, in the reader, in the package's props and in its guide.</summary>
public sealed class OptionTests
{
    private static readonly string[] SetByUsers = [nameof(GeneratorOptions.Name), nameof(GeneratorOptions.Namespace), nameof(GeneratorOptions.Include), nameof(GeneratorOptions.Exclude), nameof(GeneratorOptions.Enums), nameof(GeneratorOptions.Optional), nameof(GeneratorOptions.Webhooks), nameof(GeneratorOptions.Validation), nameof(GeneratorOptions.Idempotency)];

    public static TheoryData<string> Names => [.. SetByUsers];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_option_can_be_set_as_metadata_and_as_a_key(string name)
    {
        Assert.Contains($"\"{name}\", \"dovetail_{name.ToLowerInvariant()}\"", Repository.Read("generator", "Dovetail.Generator", "Options", "OptionsReader.cs"));
        Assert.Contains($"MetadataName=\"Dovetail{name}\"", Repository.Read("generator", "Dovetail.Generator", "build", "Dovetail.props"));
        Assert.Contains($"dovetail_{name.ToLowerInvariant()}", Repository.Read("docs", "guide", "options.md"));
    }

    [Fact]
    public void No_option_is_forgotten_here() =>
        Assert.Equal(
            SetByUsers.Concat([nameof(GeneratorOptions.RootNamespace), nameof(GeneratorOptions.Severities), nameof(GeneratorOptions.HasDependencyInjection)]).Order(),
            typeof(GeneratorOptions).GetProperties().Select(property => property.Name).Except(["EqualityContract"]).Order());
}
