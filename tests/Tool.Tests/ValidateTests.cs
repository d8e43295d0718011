using System.Text.Json;

namespace Dovetail.Tool.Tests;

public sealed class ValidateTests : IDisposable
{
    private const string Broken = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              responses:
                '200':
                  description: The order.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
        """;

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_document_has_no_findings()
    {
        _folder.Write("petstore.yaml", ToolFolder.Petstore);
        var run = (await _folder.RunAsync("validate", "petstore.yaml")).AssertCode(ExitCode.Success);
        Assert.Equal("1 file: 0 errors, 0 warnings, 0 suggestions\n", run.Output);
    }

    [Fact]
    public async Task A_finding_stands_at_its_place_with_its_line()
    {
        _folder.Write("shop.yaml", Broken);
        var run = (await _folder.RunAsync("validate", "shop.yaml")).AssertCode(ExitCode.Findings);
        Assert.Contains("shop.yaml(10,58): warning DOVE0002: The reference leads nowhere", run.Output);
        Assert.Contains("  10 |           content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }\n", run.Output);
        Assert.Contains($"     | {new string(' ', 57)}{new string('^', 28)}\n", run.Output);
        Assert.EndsWith("1 file: 0 errors, 2 warnings, 0 suggestions\n", run.Output);
    }

    [Theory]
    [InlineData("warning", ExitCode.Findings)]
    [InlineData("error", ExitCode.Success)]
    [InlineData("never", ExitCode.Success)]
    public async Task The_exit_code_is_what_the_caller_asks_for(string level, int code)
    {
        _folder.Write("shop.yaml", Broken);
        (await _folder.RunAsync("validate", "shop.yaml", "--fail-on", level)).AssertCode(code);
    }

    [Fact]
    public async Task Severities_of_editorconfig_hold()
    {
        _folder.Write("shop.yaml", Broken).Write(".editorconfig", "root = true\n[shop.yaml]\ndovetail_severity_dove0002 = error\ndovetail_severity_dove0007 = none\n");
        var run = (await _folder.RunAsync("validate", "shop.yaml")).AssertCode(ExitCode.Findings);
        Assert.Contains("error DOVE0002", run.Output);
        Assert.DoesNotContain("DOVE0007", run.Output);
    }

    [Fact]
    public async Task What_the_compiler_passes_over_in_editorconfig_is_told()
    {
        _folder.Write("petstore.yaml", ToolFolder.Petstore).Write(".editorconfig", """
            root = true
            [petsore.yaml]
            dovetail_enums = closed
            [petstore.yaml]
            dovetail_exclude = tag:nothing;tag:store
            dovetail_models = immutable # a comment
            [*.cs]
            indent_size = 4
            """);
        var run = (await _folder.RunAsync("validate", "petstore.yaml")).AssertCode(ExitCode.Findings);
        Assert.Contains(".editorconfig(2,1): warning DOVE0087: The section [petsore.yaml]", run.Output);
        Assert.Contains(".editorconfig(5,1): warning DOVE0088: The compiler cuts the value of 'dovetail_exclude' before ';', and sees 'tag:nothing'", run.Output);
        Assert.Contains("DOVE0064", run.Output);
        Assert.DoesNotContain("dovetail_models", run.Output);
    }

    [Fact]
    public async Task Above_the_root_nothing_is_read()
    {
        _folder
            .Write(".editorconfig", "[nothing.yaml]\ndovetail_enums = closed\n[petstore.yaml]\ndovetail_exclude = tag:nothing\n")
            .Write("api/.editorconfig", "# Mine.\nROOT = true ; yes\n[*.yaml]\nindent_size = 2\n")
            .Write("api/petstore.yaml", ToolFolder.Petstore);
        Assert.Equal("1 file: 0 errors, 0 warnings, 0 suggestions\n", (await _folder.RunAsync("validate", "api/petstore.yaml")).AssertCode(ExitCode.Success).Output);
    }

    [Fact]
    public async Task References_lead_to_files_that_are_found()
    {
        _folder
            .Write("shop.yaml", Broken.Replace("#/components/schemas/Order", "parts/order.yaml#/Order", StringComparison.Ordinal))
            .Write("parts/order.yaml", "Order: { type: object, properties: { lines: { $ref: 'line.json' } } }")
            .Write("parts/line.json", """{ "type": "object", "properties": { "sku": { "type": "string" } } }""");
        var run = await _folder.RunAsync("validate", "shop.yaml");
        Assert.DoesNotContain("DOVE0002", run.Output);
    }

    [Fact]
    public async Task Json_has_the_facts()
    {
        _folder.Write("shop.yaml", Broken);
        var run = await _folder.RunAsync("validate", "shop.yaml", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        var finding = json.RootElement.GetProperty("documents")[0].GetProperty("findings").EnumerateArray().Single(item => item.GetProperty("id").GetString() == "DOVE0002");
        Assert.Equal(("warning", "shop.yaml", 10), (finding.GetProperty("severity").GetString(), finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Sarif_has_a_rule_for_each_result()
    {
        _folder.Write("shop.yaml", Broken);
        var run = await _folder.RunAsync("validate", "shop.yaml", "--format", "sarif");
        using var json = JsonDocument.Parse(run.Output);
        var sarif = json.RootElement.GetProperty("runs")[0];
        var rules = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(2, sarif.GetProperty("results").GetArrayLength());
        Assert.All(sarif.GetProperty("results").EnumerateArray(), result =>
        {
            Assert.Contains(result.GetProperty("ruleId").GetString(), rules);
            Assert.True(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32() > 0);
        });
    }

    [Fact]
    public async Task GitHub_gets_commands_that_no_text_of_a_document_ends()
    {
        _folder.Write("shop.yaml", Broken.Replace("schemas/Order", "schemas/a%0A::error::b", StringComparison.Ordinal));
        var run = await _folder.RunAsync("validate", "shop.yaml", "--format", "github");
        Assert.All(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("::warning file=shop.yaml,line=", line));
        Assert.Contains("title=DOVE0002::", run.Output);
        Assert.DoesNotContain("a%0A::", run.Output);
    }

    [Fact]
    public async Task No_text_of_a_document_reaches_the_terminal_as_a_sequence()
    {
        _folder.Write("shop.yaml", Broken.Replace("#/components/schemas/Order", "#/x\u001b[31m[red]", StringComparison.Ordinal));
        var run = await _folder.RunAsync("validate", "shop.yaml");
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("[red]", run.Output);
    }
}
