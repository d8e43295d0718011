using System.Text;
using System.Text.RegularExpressions;
using Dovetail.Tool.Commands;

namespace Dovetail.Tool.Tests;

/// <summary>The transcripts of the guide are what the tool writes. To accept: DOVETAIL_ACCEPT=1, and read the diff in git.</summary>
public sealed partial class GuideTests : IDisposable
{
    private const string Prompt = "$ dotnet dovetail ";

    private const string Typo = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              responses:
                '200':
                  description: The order.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Ordr' } } }
        components:
          schemas:
            Order: { type: object, properties: { id: { type: string } } }
        """;

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tool.md")]
    [InlineData("surface.md")]
    public async Task A_transcript_is_what_the_tool_writes(string page)
    {
        Prepare();
        var path = RepositoryRoot.PathOf("docs", "guide", page);
        var text = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var actual = new StringBuilder();
        var end = 0;
        foreach (Match block in Block().Matches(text))
        {
            actual.Append(text, end, block.Index - end).Append("```console\n").Append(await PlayAsync(block.Groups["lines"].Value)).Append("```\n");
            end = block.Index + block.Length;
        }

        actual.Append(text, end, text.Length - end);
        if (Environment.GetEnvironmentVariable("DOVETAIL_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(path, actual.ToString(), TestContext.Current.CancellationToken);
        }
        else
        {
            Assert.Equal(text, actual.ToString());
        }
    }

    [Fact]
    public async Task The_guide_has_a_transcript_of_each_command()
    {
        var text = await File.ReadAllTextAsync(RepositoryRoot.PathOf("docs", "guide", "tool.md"), TestContext.Current.CancellationToken);
        var help = await _folder.RunAsync("--help");
        var commands = CommandName().Matches(help.Output[help.Output.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(9, commands.Count);
        Assert.All(commands, command => Assert.Contains($"\n{Prompt}{command} ", text));
    }

    private async Task<string> PlayAsync(string lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Split('\n').Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)))
        {
            var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
            var session = new ToolSession(output, error, _folder.Path) { Transport = () => new PetstoreServer(), Time = new SteadyTime() };
            var code = await ToolCommands.RunAsync(line[Prompt.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries), session, TestContext.Current.CancellationToken);
            text.Append(line).Append('\n').Append(output.ToString().ReplaceLineEndings("\n")).Append(error);
            if (code != ExitCode.Success)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"(exit code {code})\n");
            }
        }

        return text.ToString();
    }

    private void Prepare()
    {
        var next = ToolFolder.Petstore
            .Replace("operationId: deletePet", "operationId: removePet", StringComparison.Ordinal)
            .Replace("        - name: bornAfter\n", "        - name: breed\n          in: query\n          schema: { type: string }\n        - name: bornAfter\n", StringComparison.Ordinal)
            .Replace("enum: [available, reserved, sold]", "enum: [available, reserved, sold, adopted]", StringComparison.Ordinal);
        Assert.NotEqual(ToolFolder.Petstore, next);
        _folder
            .Write("petstore.yaml", ToolFolder.Petstore)
            .Write("petstore.next.yaml", next)
            .Write("shop.yaml", Typo)
            .Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n  </PropertyGroup>\n\n</Project>\n");
        UsedTests.Build(_folder, "class A { static async Task B(PetstoreClient c) { await foreach (var pet in c.Pets.ListAsync()) await c.Pets.GetAsync(pet.Id); } }", "bin/App.dll");
    }

    [GeneratedRegex(@"^```console\n(?<lines>.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^  (\w+)", RegexOptions.Multiline)]
    private static partial Regex CommandName();

    /// <summary>Each answer takes as long as the one before.</summary>
    private sealed class SteadyTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _now += 12;
    }

    private sealed class PetstoreServer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isDocument = request.RequestUri!.AbsolutePath.EndsWith(".yaml", StringComparison.Ordinal);
            var isKnown = isDocument && request.Headers.IfNoneMatch.Count > 0;
            var status = isKnown ? 304 : request.RequestUri.AbsolutePath.EndsWith("/inventory", StringComparison.Ordinal) ? 401 : 200;
            var response = new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new StringContent(isKnown ? "" : isDocument ? ToolFolder.Petstore : "{}") };
            if (isDocument)
            {
                response.Headers.ETag = new("\"v1\"");
            }
            else
            {
                response.Headers.Add("X-RateLimit-Remaining", "97");
            }

            return Task.FromResult(response);
        }
    }
}
