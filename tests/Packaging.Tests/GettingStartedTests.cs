using System.Diagnostics;

namespace Dovetail.Packaging.Tests;

/// <summary>docs/guide/getting-started.md, followed to the letter in an empty folder: its files are written, its commands typed, and what it says is printed is printed.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class GettingStartedTests(PackedFeed feed)
{
    [Fact]
    public async Task Who_follows_the_page_makes_a_call()
    {
        await using var server = await ShopServer.StartAsync();
        var folder = Path.Combine(feed.Workspace, "getting-started");
        feed.CreateProject("getting-started");      // an empty folder that knows where the packages are
        var prompt = new Prompt(folder, new() { ["NUGET_PACKAGES"] = Path.Combine(feed.Workspace, "packages"), ["NuGetAudit"] = "false", ["DOTNET_NOLOGO"] = "1" });

        var time = Stopwatch.StartNew();
        var printed = "";
        var calls = 0;
        foreach (var block in GuideBlock.Read("getting-started.md"))
        {
            switch (block)
            {
                case { Language: "shell" }:
                    foreach (var line in block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        printed = await prompt.TypeAsync(line.Replace("https://shop.example", server.Address.ToString(), StringComparison.Ordinal));
                    }

                    break;
                case { Language: "text" }:
                    Assert.Equal(block.Text, printed.ReplaceLineEndings("\n"));
                    TestContext.Current.TestOutputHelper!.WriteLine($"call {++calls}: {time.Elapsed.TotalSeconds:0} s after the first command");
                    break;
                case { Language: "xml", File: { } file }:
                    var project = Path.Combine(prompt.Folder, file);
                    await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project, Token)).Replace("</Project>", block.Text + "</Project>", StringComparison.Ordinal), Token);
                    break;
                case { File: { } file }:
                    await File.WriteAllTextAsync(Path.Combine(prompt.Folder, file), block.Text, Token);
                    break;
                default:
                    Assert.Fail($"The page does not say what to do with:\n{block.Text}");
                    break;
            }
        }

        Assert.Equal(2, calls);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
