using Dovetail.Generator.Emission;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Tests.Emission.Sample;

namespace Dovetail.Generator.Tests.Emission;

/// <summary>What the document says of a member, as declaration, as mark for the reader and as line of the writer.</summary>
public sealed class PropertyTests
{
    [Theory]
    [InlineData("", "public long? Id { get; set; }", "?id", "writer.Int64(0, Id);")]
    [InlineData("required", "public required long Id { get; set; }", "!id", "writer.Int64(0, Id);")]
    [InlineData("nullable", "public long? Id { get; set; }", "~id", "writer.Int64(0, Id);")]
    [InlineData("required nullable", "public required long? Id { get; set; }", "*id", "writer.WithNull.Int64(0, Id);")]
    [InlineData("readOnly", "public long? Id { get; init; }", "?id", "writer.Int64(0, Id);")]
    [InlineData("required readOnly", "public long Id { get; init; }", "-id", "writer.Int64(0, Id == default && !IsFromJson(0) ? null : Id);")]
    [InlineData("required nullable readOnly", "public long? Id { get; init; }", "*id", "writer.WithNullIf(IsFromJson(0)).Int64(0, Id);")]
    [InlineData("required constant", "public long Id { get; init; } = 7;", "!id", "writer.Int64(0, Id);")]
    [InlineData("required nullable constant", "public long? Id { get; init; } = 7;", "*id", "writer.WithNull.Int64(0, Id);")]
    public void A_value(string flags, string declaration, string mark, string line) =>
        AssertPrinted(Scalar(ScalarKind.Int64), new NumberLiteralModel("7"), flags, declaration, mark, line);

    [Theory]
    [InlineData("", "public string? Id { get; set; }", "?id", "writer.String(0, Id);")]
    [InlineData("required", "public required string Id { get; set; }", "!id", "writer.String(0, Id);")]
    [InlineData("nullable", "public string? Id { get; set; }", "~id", "writer.String(0, Id);")]
    [InlineData("required nullable", "public required string? Id { get; set; }", "*id", "writer.WithNull.String(0, Id);")]
    [InlineData("required readOnly", "public string Id { get; init; } = null!;", "-id", "writer.String(0, Id);")]
    [InlineData("required constant", "public string Id { get; init; } = \"x\";", "!id", "writer.String(0, Id);")]
    public void A_reference(string flags, string declaration, string mark, string line) =>
        AssertPrinted(ScalarRef.String, new StringLiteralModel("x"), flags, declaration, mark, line);

    [Theory]
    [InlineData("", "public global::System.Text.Json.JsonElement? Id { get; set; }", "^id", "writer.Json(0, Id);")]
    [InlineData("required", "public required global::System.Text.Json.JsonElement Id { get; set; }", "^id", "writer.Json(0, Id);")]
    [InlineData("required nullable", "public required global::System.Text.Json.JsonElement Id { get; set; }", "^id", "writer.WithNull.Json(0, Id);")]
    [InlineData("required readOnly", "public global::System.Text.Json.JsonElement Id { get; init; }", "^id", "writer.Json(0, Id);")]
    public void Any_json(string flags, string declaration, string mark, string line) =>
        AssertPrinted(ScalarRef.Json, new NumberLiteralModel("0"), flags, declaration, mark, line);

    [Fact]
    public void What_servers_never_send_is_said_to_be_null_in_what_was_read_although_its_type_takes_none()
    {
        var password = Property("Password", ScalarRef.String, required: true) with { WriteOnly = true };
        var count = Property("Count", new ScalarRef(ScalarKind.Int64), required: true) with { WriteOnly = true };

        var text = FileEmitter.Emit(new TypesFile("Thing.g.cs", Namespace, [Object("Thing", password, count)]), TestContext.Current.CancellationToken);

        Assert.Contains("    /// <summary>Servers do not send it: null in a model that was read.</summary>\n    public required string Password", text, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "Servers do not send it"));
    }

    private static void AssertPrinted(TypeRef type, LiteralModel constant, string flags, string declaration, string mark, string line)
    {
        var words = flags.Split(' ');
        var initializer = words.Contains("constant") ? constant : null;
        var property = Property("Id", type, words.Contains("required"), words.Contains("nullable"), words.Contains("readOnly"), initializer);
        var file = new TypesFile("Thing.g.cs", Namespace, [Object("Thing", property)]);

        var lines = FileEmitter.Emit(file, TestContext.Current.CancellationToken).Split('\n').Select(text => text.Trim()).ToList();

        Assert.Contains(declaration, lines);
        Assert.Contains($"private static readonly DoveJson::JsonMembers s_members = new(\"{mark}\");", lines);
        Assert.Contains(line, lines);
    }
}
