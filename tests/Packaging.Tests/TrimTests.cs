namespace Dovetail.Packaging.Tests;

/// <summary>What is left of a client in a trimmed program: what the program calls.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class TrimTests(PackedFeed feed)
{
    [Fact]
    public async Task An_operation_that_is_not_called_is_trimmed_away()
    {
        var project = feed.CreateProject("trim")
            .WriteProject(
                "net10.0",
                """<PackageReference Include="Dovetail" Version="0.1.0" /><AdditionalFiles Include="shop.yaml" />""",
                "<PublishTrimmed>true</PublishTrimmed><TrimmerSingleWarn>false</TrimmerSingleWarn>")
            .Add("shop.yaml")
            .Write("Program.cs", """
                using Consumer.Shop;

                using var shop = new ShopClient();
                if (args.Length > 0)
                {
                    await shop.Orders.CreateAsync(new NewOrder { Title = args[0] });
                }
                """);

        var build = await project.DotnetAsync("publish", "-c", "Release", "-o", "out", "--use-current-runtime", "--self-contained", "-v", "quiet", "--nologo");

        Assert.DoesNotContain("warning", build, StringComparison.Ordinal);
        Assert.True(project.Holds("out/Consumer.dll", "Consumer.Shop.NewOrder"));

        // The error of the operation that gives one order.
        Assert.False(project.Holds("out/Consumer.dll", "Consumer.Shop.NoOrder"));
    }
}
