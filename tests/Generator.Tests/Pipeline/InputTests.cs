using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>Which files become clients, and what bad ones come to.</summary>
public sealed class InputTests
{
    private const string Small = """
        openapi: 3.1.0
        info: { title: Small, version: '1' }
        paths:
          /ping: { get: { operationId: ping, responses: { '204': { description: Pong. } } } }
        """;

    [Theory]
    [InlineData("/app/settings.json", "{ \"name\": \"app\" }")]
    [InlineData("/app/compose.yaml", "services: { web: { image: nginx } }")]
    [InlineData("/app/notes.txt", Small)]
    [InlineData("/app/empty.yaml", "")]
    [InlineData("/app/broken.json", "{ \"a\": ")]
    public void A_file_that_is_no_spec_is_left_alone(string path, string text)
    {
        var result = new SpecDriver((path, text)).Run();
        Assert.Empty(result.GeneratedSources);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_broken_spec_is_a_finding_at_its_line()
    {
        var result = new SpecDriver(("/app/shop.json", "{\n  \"openapi\": \"3.0.0\",\n  \"paths\": {,}\n}")).Run();
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal("/app/shop.json", finding.Location.GetLineSpan().Path);
        Assert.Equal(2, finding.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Ten_thousand_levels_are_refused_with_a_finding()
    {
        var text = "{ \"openapi\": \"3.0.0\", \"x-deep\": " + new string('[', 10_000) + new string(']', 10_000) + "}";
        var result = new SpecDriver(("/app/deep.json", text)).Run();
        Assert.Equal("DOVE0001", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void An_overlay_changes_its_document()
    {
        var result = new SpecDriver(("/app/small.yaml", Small), ("/app/other.yaml", Small), ("/app/small.overlay.yaml", "overlay: 1.0.0\nactions: [{ target: $.paths.*.get, update: { operationId: pong } }]")).Run();
        Assert.Empty(result.Diagnostics);
        var sources = SpecDriver.Sources(result).Values;
        Assert.Contains(sources, text => text.Contains("namespace App.Small;", StringComparison.Ordinal) && text.Contains("PongAsync", StringComparison.Ordinal));
        Assert.DoesNotContain(sources, text => text.Contains("namespace App.Other;", StringComparison.Ordinal) && text.Contains("PongAsync", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("overlay: 1.0.0\nextends: missing.yaml\nactions: []", "DOVE0013", 1)]
    [InlineData("overlay: 1.0.0\nactions: []", "DOVE0013", 0)]
    [InlineData("overlay: 1.0.0\nactions: [", "DOVE0001", 1)]
    public void An_overlay_over_no_document_is_a_finding_in_it(string overlay, string id, int line)
    {
        var result = new SpecDriver(("/app/small.yaml", Small), ("/app/other.yaml", Small), ("/app/names.overlay.yaml", overlay)).Run();
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal((id, "/app/names.overlay.yaml", line), (finding.Id, finding.Location.GetLineSpan().Path, finding.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public void Two_specs_of_one_namespace_do_not_collide()
    {
        var result = new SpecDriver(("/app/a/small.yaml", Small), ("/app/b/small.yaml", Small)).Run();
        var finding = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Id == "DOVE0061");
        Assert.Equal("/app/b/small.yaml", finding.Location.GetLineSpan().Path);
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void A_severity_can_be_set_for_one_file()
    {
        var options = new TestOptions().With("dovetail_severity_dove0061", "none");
        var result = new SpecDriver(options, ("/app/a/small.yaml", Small), ("/app/b/small.yaml", Small)).Run();
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id == "DOVE0061");
    }

    [Fact]
    public void Name_and_namespace_can_be_set()
    {
        var options = new TestOptions().With("build_metadata.AdditionalFiles.DovetailName", "Pets").With("dovetail_namespace", "My.Clients");
        var sources = SpecDriver.Sources(new SpecDriver(options, ("/app/small.yaml", Small)).Run());
        Assert.Contains(sources.Values, text => text.Contains("namespace My.Clients;", StringComparison.Ordinal) && text.Contains("class PetsClient", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("internal", "internal sealed partial class SmallClient")]
    [InlineData("public", "public sealed partial class SmallClient")]
    public void Visibility_can_be_set(string value, string declaration)
    {
        var options = new TestOptions().With("build_metadata.AdditionalFiles.DovetailVisibility", value);
        Assert.Contains(SpecDriver.Sources(new SpecDriver(options, ("/app/small.yaml", Small)).Run()).Values, text => text.Contains(declaration, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dovetail_include", "tag:", "DOVE0060")]
    [InlineData("dovetail_enum", "closed", "DOVE0063")]
    [InlineData("dovetail_exclude", "operation:pin", "DOVE0064")]
    public void An_option_that_does_nothing_is_a_finding_at_the_document(string key, string value, string id)
    {
        var result = new SpecDriver(new TestOptions().With(key, value), ("/app/small.yaml", Small)).Run();
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal((id, DiagnosticSeverity.Warning, "/app/small.yaml"), (finding.Id, finding.Severity, finding.Location.GetLineSpan().Path));
    }

    [Theory]
    [InlineData("/app/shop.txt", Small)]
    [InlineData("/app/shop.yaml", "info: { title: Shop }\npaths: {}")]
    [InlineData("/app/shop.json", "{ \"info\": {} }")]
    public void A_file_with_metadata_that_is_no_document_is_a_finding_in_it(string path, string text)
    {
        var result = new SpecDriver(new TestOptions().With("build_metadata.AdditionalFiles.DovetailEnums", "closed"), (path, text)).Run();
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal(("DOVE0062", DiagnosticSeverity.Warning, path), (finding.Id, finding.Severity, finding.Location.GetLineSpan().Path));
    }

    [Fact]
    public void A_part_of_a_document_may_have_metadata_and_so_may_an_overlay()
    {
        const string Refers = """
            openapi: 3.1.0
            info: { title: Small, version: '1' }
            paths:
              /ping: { $ref: 'parts/ping.yaml' }
            """;
        const string Part = "get: { operationId: ping, responses: { '204': { description: Pong. } } }";
        const string Overlay = "overlay: 1.0.0\nactions: [{ target: $.paths, update: { x-a: 1 } }]";
        var options = new TestOptions().With("build_metadata.AdditionalFiles.DovetailEnums", "closed");
        var result = new SpecDriver(options, ("/app/small.yaml", Refers), ("/app/parts/ping.yaml", Part), ("/app/small.overlay.yaml", Overlay)).Run();
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_project_of_an_older_language_is_told_once_and_has_no_client()
    {
        var result = new SpecDriver(("/app/a.yaml", Small), ("/app/b.yaml", Small)).WithLanguage(LanguageVersion.CSharp11).Run();
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal(("DOVE0065", DiagnosticSeverity.Error), (finding.Id, finding.Severity));
        Assert.Contains("C# 12", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void A_project_of_an_older_language_without_documents_is_left_alone() =>
        Assert.Empty(new SpecDriver(("/app/a.json", "{}")).WithLanguage(LanguageVersion.CSharp7_3).Run().Diagnostics);
}
