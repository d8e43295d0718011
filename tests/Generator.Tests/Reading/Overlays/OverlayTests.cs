using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.JsonPath;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Overlays;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Tests.Reading.Overlays;

public sealed class OverlayTests
{
    private const string Document = "{ openapi: 3.1.0, tags: [{ name: a }], paths: { /a: { get: { summary: A, x-internal: true } }, /b: { get: { summary: B } } } }";

    [Theory]
    [InlineData("target: \"$.paths['/a']\", remove: true", "$.paths", """{"/b":{"get":{"summary":"B"}}}""")]
    [InlineData("target: '$..[?@.x-internal]', remove: true", "$.paths['/a']", "{}")]
    [InlineData("target: $.paths.*.get, update: { summary: C, tags: [x] }", "$.paths['/b']", """{"get":{"summary":"C","tags":["x"]}}""")]
    [InlineData("target: $.tags, update: { name: b }", "$.tags", """[{"name":"a"},{"name":"b"}]""")]
    [InlineData("target: $.tags, update: [{ name: b }, { name: c }]", "$.tags", """[{"name":"a"},{"name":"b"},{"name":"c"}]""")]
    [InlineData("target: $, update: { tags: [{ name: b }], info: { title: T } }", "$.tags", """[{"name":"a"},{"name":"b"}]""")]
    [InlineData("target: \"$.paths['/a'].get.summary\", update: New", "$.paths['/a'].get.summary", "\"New\"")]
    [InlineData("target: \"$.paths['/b']\", copy: \"$.paths['/a']\"", "$.paths['/b']", """{"get":{"summary":"A","x-internal":true}}""")]
    [InlineData("target: '$.tags[0]', remove: true, update: { name: b }", "$.tags", "[]")]
    public void An_action_changes_what_it_targets(string action, string place, string expected)
    {
        var root = Apply(Document, out var findings, Overlay(action));
        Assert.Empty(findings);
        Assert.Equal(expected, Nodes.ToJson(Select(root, place)));
    }

    [Fact]
    public void Actions_and_overlays_apply_in_order()
    {
        var root = Apply(
            Document,
            out var findings,
            new SourceFile("/app/2.overlay.yaml", Text("target: $.x, update: { second: true }")) { OverlayOf = "/app/a.yaml" },
            new SourceFile("/app/1.overlay.yaml", Text("target: $.paths, remove: true", "target: $, update: { x: { first: true } }")) { OverlayOf = "/app/a.yaml" });
        Assert.Empty(findings);
        Assert.Equal("""{"openapi":"3.1.0","tags":[{"name":"a"}],"x":{"first":true,"second":true}}""", Nodes.ToJson(root));
    }

    [Theory]
    [InlineData("target: $.pathz, remove: true", "DOVE0014", "selects nothing")]
    [InlineData("target: '$.paths[', remove: true", "DOVE0015", "at character 9")]
    [InlineData("target: $.paths, update: x", "DOVE0015", "another kind")]
    [InlineData("target: \"$.paths['/a'].get.summary\", update: {}", "DOVE0015", "another kind")]
    [InlineData("target: $.paths, copy: $.paths.*", "DOVE0015", "2 nodes")]
    [InlineData("target: $, remove: true", "DOVE0015", "whole document")]
    [InlineData("target: $.paths", "DOVE0015", "neither")]
    [InlineData("update: {}", "DOVE0015", "no 'target'")]
    public void An_action_that_can_not_be_applied_is_a_finding_at_its_line(string action, string id, string reason)
    {
        var root = Apply(Document, out var findings, new SourceFile("/app/o.yaml", Text("target: $.tags, update: { name: b }", action)) { OverlayOf = "/app/a.yaml" });
        var finding = Assert.Single(findings);
        Assert.Equal((id, "/app/o.yaml", 4), (finding.Id, finding.Location!.Path, finding.Location.StartLine));
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
        Assert.Contains("\"b\"", Nodes.ToJson(root), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("overlay: 2.0.0\nactions: []")]
    [InlineData("overlay: 1.0.0")]
    [InlineData("overlay: 1.0.0\nactions: {}")]
    [InlineData("overlay: 1.0.0\nactions: [1, [], null]")]
    public void An_overlay_that_can_not_be_read_changes_nothing(string overlay)
    {
        var root = Apply(Document, out var findings, new SourceFile("/app/o.yaml", overlay) { OverlayOf = "/app/a.yaml" });
        Assert.All(findings, finding => Assert.Equal("DOVE0015", finding.Id));
        Assert.NotEmpty(findings);
        Assert.Equal(Nodes.ToJson(Nodes.Read(Document)), Nodes.ToJson(root));
    }

    [Fact]
    public void What_an_overlay_adds_refers_from_the_document_and_is_found_in_the_overlay()
    {
        var document = Specs.Read(
            Specs.Head + "components: { schemas: { Pet: { type: object } } }",
            out var findings,
            new SourceFile("/app/other/o.yaml", "overlay: 1.0.0\nactions:\n  - target: $.components.schemas\n    update:\n      Owner:\n        properties:\n          pet: { $ref: '#/components/schemas/Pet' }\n          file: { $ref: 'more.yaml#/Tag' }\n          none: { $ref: '#/components/schemas/None' }\n          named: { $ref: 'https://e.org/named' }\n      Named: { $id: 'https://e.org/named', type: string }\n") { OverlayOf = "/app/test.yaml" },
            new SourceFile("/app/more.yaml", "Tag: { type: string }"));
        var owner = document.Schemas[1].Schema;
        Assert.Equal("Owner", owner.ComponentName);
        Assert.Same(document.Schemas[0].Schema, owner.Properties[0].Schema.Reference);
        Assert.Equal("Tag", owner.Properties[1].Schema.Reference!.ComponentName);
        Assert.Same(document.Schemas[2].Schema, owner.Properties[3].Schema.Reference);
        var dangling = Assert.Single(findings);
        Assert.Equal(("/app/other/o.yaml", 8), (dangling.Location!.Path, dangling.Location.StartLine));
    }

    [Fact]
    public void Growth_without_end_is_refused()
    {
        Apply("{ openapi: 3.1.0, x: [1, 2, 3] }", out var findings, Overlay([.. Enumerable.Repeat("target: $.x, copy: $.x", 60)]));
        Assert.Contains(findings, finding => finding.Message.Contains("more nodes", StringComparison.Ordinal));
    }

    [Fact]
    public void Depth_without_end_is_refused()
    {
        var deeper = string.Concat(Enumerable.Repeat("{ a: ", 400)) + "1" + new string('}', 400);
        var actions = new[] { $"target: $, update: {{ r: {deeper} }}", $"target: $.r{string.Concat(Enumerable.Repeat(".a", 399))}, update: {deeper}" };
        Apply("{ openapi: 3.1.0 }", out var fits, Overlay(actions));
        Assert.Empty(fits);
        Apply("{ openapi: 3.1.0 }", out var findings, Overlay([.. actions, $"target: $.r{string.Concat(Enumerable.Repeat(".a", 799))}, update: {deeper}"]));
        Assert.Contains("levels", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/app/x/o.yaml", "../shop.yaml", "/app/shop.yaml")]
    [InlineData("/app/x/o.yaml", "./../my%20shop.json", "/app/my shop.json")]
    [InlineData("/app/o.yaml", "missing.yaml", null)]
    [InlineData("/app/shop.overlay.yaml", null, "/app/shop.yaml")]
    [InlineData("/app/shop.v2.overlay.yaml", null, "/app/shop.v2.yaml")]
    [InlineData("/app/shop.names.yaml", "https://shop.example/openapi.yaml", "/app/shop.yaml")]
    [InlineData("/app/x/shop.overlay.yaml", null, null)]
    [InlineData("/app/names.overlay.yaml", null, null)]
    public void The_document_of_an_overlay_is_named_or_told_by_its_name(string overlay, string? extends, string? expected)
    {
        string[] documents = ["/app/shop.yaml", "/app/shop.v2.yaml", "/app/my shop.json"];
        Assert.Equal(expected, OverlayPlan.DocumentOf(overlay, extends, [.. documents, "/app/part.yaml"], documents));
    }

    [Fact]
    public void Of_one_document_the_overlay_need_not_speak() =>
        Assert.Equal("/app/shop.yaml", OverlayPlan.DocumentOf("/x/any.yaml", null, ["/app/shop.yaml"], ["/app/shop.yaml"]));

    private static SourceFile Overlay(params string[] actions) => new("/app/o.yaml", Text(actions)) { OverlayOf = "/app/a.yaml" };

    private static string Text(params string[] actions) =>
        "overlay: 1.1.0\ninfo: { title: O, version: '1' }\nactions:\n" + string.Concat(actions.Select(action => $"  - {{ {action} }}\n"));

    private static SpecNode Select(SpecNode root, string path)
    {
        var place = new Place(root, JsonPointer.Root);
        return new PathRun(place, new PathBudget(), TestContext.Current.CancellationToken).Select(PathParser.Parse(path), place)[0].Node;
    }

    private static SpecNode Apply(string document, out IReadOnlyList<Finding> findings, params SourceFile[] overlays)
    {
        var list = new FindingList();
        var root = new OverlayApplier(list, TestContext.Current.CancellationToken).Apply(Nodes.Read(document, "/app/a.yaml"), overlays.OrderBy(overlay => overlay.Path, StringComparer.Ordinal));
        findings = [.. list.ToEquatableArray()];
        return root;
    }
}
