using System.Text;

namespace Dovetail.Packaging.Tests;

/// <summary>What is left of a client in a trimmed program: what the program calls.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class TrimTests(PackedFeed feed)
{
    private const string Returns = """
          /returns:
            get:
              tags: [returns]
              operationId: listReturns
              responses:
                '204': { description: None }
        components:

        """;

    [Fact]
    public async Task An_operation_that_is_not_called_is_trimmed_away()
    {
        var project = Create("trim", "");

        await PublishAsync(project);

        Assert.True(project.Holds("out/Consumer.dll", "Consumer.Shop.NewOrder"));

        // The error of the operation that gives one order, a group, and an id of which no option can be.
        Assert.False(project.Holds("out/Consumer.dll", "Consumer.Shop.NoOrder"));
        Assert.False(project.Holds("out/Consumer.dll", "Consumer.Shop.ReturnsClient"));
        Assert.False(project.HoldsText("out/Consumer.dll", "listReturns", Encoding.Unicode));
    }

    [Fact]
    public async Task Names_in_options_are_checked_in_a_trimmed_program_too()
    {
        var project = Create("trim-names", """{ Operations = { ["listReturn"] = new() { MaxRetries = 0 } } }""");

        await PublishAsync(project);

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => project.ExecuteAsync("out/Consumer"));
        Assert.Contains("Operations:listReturn is no operation of this API. Is 'listReturns' meant?", e.Message, StringComparison.Ordinal);
    }

    private FreshProject Create(string name, string options) => feed.CreateProject(name)
        .WriteProject(
            "net10.0",
            """<PackageReference Include="Dovetail" Version="0.1.0" /><AdditionalFiles Include="shop.yaml" />""",
            "<PublishTrimmed>true</PublishTrimmed><TrimmerSingleWarn>false</TrimmerSingleWarn>")
        .Add("shop.yaml")
        .Edit("shop.yaml", "components:\n", Returns)
        .Write("Program.cs", $$"""
            using Consumer.Shop;

            using var shop = new ShopClient(new ShopClientOptions(){{options}});
            if (args.Length > 0)
            {
                await shop.Orders.CreateAsync(new NewOrder { Title = args[0] });
            }
            """);

    private static async Task PublishAsync(FreshProject project)
    {
        var build = await project.DotnetAsync("publish", "-c", "Release", "-o", "out", "--use-current-runtime", "--self-contained", "-v", "quiet", "--nologo");
        Assert.DoesNotContain("warning", build, StringComparison.Ordinal);
    }
}
