namespace Dovetail.Packaging.Tests;

/// <summary>Models in a JsonSerializerContext of the user's: of another project, and of the same one beside a part of the user's.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class JsonContextTests(PackedFeed feed)
{
    private const string Package = """<PackageReference Include="Dovetail" Version="0.1.0" /><AdditionalFiles Include="shop.yaml" />""";

    private const string Output = """
        {"Order":{"id":7,"title":"tea","status":"lost","more":1},"All":[{"id":8,"title":"jam"}]}
        Sale { Id = 7, Title = tea }
        """;

    /// <summary>And so does a mapper of the application's own.</summary>
    [Fact]
    public async Task A_context_holds_models_of_another_project_and_trims()
    {
        feed.CreateProject("json/Client").WriteProject("net10.0", Package, "<OutputType>Library</OutputType><AssemblyName>Client</AssemblyName><RootNamespace>Consumer</RootNamespace>").Add("shop.yaml");
        var project = feed.CreateProject("json/App")
            .WriteProject("net10.0", """<PackageReference Include="Dovetail" Version="0.1.0" /><ProjectReference Include="../Client/Consumer.csproj" />""", "<PublishTrimmed>true</PublishTrimmed><TrimmerSingleWarn>false</TrimmerSingleWarn>")
            .Add("Program.cs", "Json.cs");

        var build = await project.DotnetAsync("publish", "-c", "Release", "-o", "out", "--use-current-runtime", "--self-contained", "-v", "quiet", "--nologo");
        var output = await project.ExecuteAsync(OperatingSystem.IsWindows() ? "out/Consumer.exe" : "out/Consumer");

        Assert.DoesNotContain("warning", build, StringComparison.Ordinal);
        Assert.Equal(Output, output.Trim().ReplaceLineEndings("\n"));
        Assert.True(project.Holds("out/Client.dll", "Consumer.Shop.Order"));
        Assert.False(project.Holds("out/Client.dll", "Consumer.Shop.NoOrder"));
    }

    [Fact]
    public async Task A_part_of_the_users_beside_a_model_brings_its_converter_in_the_same_project()
    {
        var project = feed.CreateProject("part").WriteProject("net10.0", Package).Add("shop.yaml").Add("Program.cs", "Json.cs").Write("Order.cs", """
            namespace Consumer.Shop;

            [System.Text.Json.Serialization.JsonConverter(typeof(Dovetail.Serialization.ModelConverter<Order>))]
            public partial class Order
            {
                public string Show() => $"{Id}: {Title}";
            }
            """);

        var output = await project.DotnetAsync("run");

        Assert.Equal(Output, output.Trim().ReplaceLineEndings("\n"));
    }
}
