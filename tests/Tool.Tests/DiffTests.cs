using System.Text.Json;

namespace Dovetail.Tool.Tests;

/// <summary>What a new version does to C# callers, by the names of its rules.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Shop = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        paths:
          /orders:
            get:
              tags: [orders]
              operationId: listOrders
              parameters:
                - { name: color, in: query, schema: { type: string } }
                - { name: size, in: query, schema: { type: integer, format: int32 } }
              responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/OrderList' } } } } }
            post:
              tags: [orders]
              operationId: createOrder
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/NewOrder' } } } }
              responses:
                '201': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
                '422': { description: No., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
        components:
          schemas:
            OrderList: { type: object, required: [data], properties: { data: { type: array, items: { $ref: '#/components/schemas/Order' } } } }
            Order: { type: object, required: [id], properties: { id: { type: string }, note: { type: string }, state: { $ref: '#/components/schemas/State' } } }
            NewOrder: { type: object, properties: { note: { type: string } } }
            State: { type: string, enum: [open, paid] }
            Problem: { type: object, properties: { title: { type: string } } }
        """;

    private readonly ToolFolder _folder = new ToolFolder().Write("old.yaml", Shop);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_document_under_another_name_is_no_difference()
    {
        _folder.Write("shop.yaml", "# Another file.\n" + Shop);
        var run = (await _folder.RunAsync("diff", "old.yaml", "shop.yaml")).AssertCode(ExitCode.Success);
        Assert.Equal("Callers see no difference.\n", run.Output);
    }

    [Theory]
    [InlineData("member-moved", true, "operationId: createOrder", "operationId: placeOrder")]
    [InlineData("member-moved", true, "tags: [orders]\n      operationId: createOrder", "tags: [carts]\n      operationId: createOrder")]
    [InlineData("parameters-reordered", true, "- { name: color, in: query, schema: { type: string } }\n        - { name: size, in: query, schema: { type: integer, format: int32 } }", "- { name: size, in: query, schema: { type: integer, format: int32 } }\n        - { name: color, in: query, schema: { type: string } }")]
    [InlineData("optional-parameter-added", true, "- { name: color,", "- { name: brand, in: query, schema: { type: string } }\n        - { name: color,")]
    [InlineData("required-parameter-added", true, "- { name: color,", "- { name: brand, in: query, required: true, schema: { type: string } }\n        - { name: color,")]
    [InlineData("parameter-removed", true, "        - { name: color, in: query, schema: { type: string } }\n", "")]
    [InlineData("parameter-changed", true, "{ name: color, in: query, schema: { type: string } }", "{ name: color, in: query, schema: { type: integer, format: int32 } }")]
    [InlineData("begins-to-page", true, "required: [data], properties: {", "required: [data], properties: { next_url: { type: string, format: uri, nullable: true },")]
    [InlineData("became-obsolete", true, "operationId: createOrder", "operationId: createOrder\n      deprecated: true")]
    [InlineData("type-changed", true, "id: { type: string }", "id: { type: integer, format: int64 }")]
    [InlineData("became-required", true, "required: [id]", "required: [id, note]")]
    [InlineData("became-optional", true, "required: [id]", "required: []")]
    [InlineData("required-member-added", true, "NewOrder: { type: object, properties: {", "NewOrder: { type: object, required: [sku], properties: { sku: { type: string },")]
    [InlineData("member-added", false, "NewOrder: { type: object, properties: {", "NewOrder: { type: object, properties: { sku: { type: string },")]
    [InlineData("member-removed", true, "enum: [open, paid]", "enum: [open]")]
    [InlineData("member-added", false, "enum: [open, paid]", "enum: [open, paid, sent]")]
    [InlineData("error-removed", true, "'422': { description: No., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }", "'422': { description: No. }")]
    public async Task A_change_has_its_rule(string rule, bool breaks, params string[] replacements)
    {
        var text = Shop;
        for (var index = 0; index < replacements.Length; index += 2)
        {
            Assert.Contains(replacements[index], text);
            text = text.Replace(replacements[index], replacements[index + 1], StringComparison.Ordinal);
        }

        _folder.Write("new.yaml", text);
        var run = (await _folder.RunAsync("diff", "old.yaml", "new.yaml", "--format", "json")).AssertCode(breaks ? ExitCode.Findings : ExitCode.Success);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Contains((rule, breaks), json.RootElement.GetProperty("changes").EnumerateArray().Select(change => (change.GetProperty("rule").GetString()!, change.GetProperty("breaks").GetBoolean())));
    }

    [Fact]
    public async Task A_surface_file_stands_for_the_old_document()
    {
        _folder.Write("shop.yaml", Shop);
        (await _folder.RunAsync("surface", "shop.yaml")).AssertCode(ExitCode.Success);
        _folder.Write("shop.yaml", Shop.Replace("operationId: createOrder", "operationId: placeOrder", StringComparison.Ordinal));
        var run = (await _folder.RunAsync("diff", "shop.api.txt", "shop.yaml", "--format", "github")).AssertCode(ExitCode.Findings);
        Assert.Contains("::warning file=shop.yaml,line=1,col=1,title=member-moved::'IOrdersClient.PlaceAsync(", run.Output);
    }

    [Theory]
    [InlineData("OtherClient: client\n", "is the surface of OtherClient, and the client is ShopClient")]
    [InlineData("<<<<<<< HEAD\nShopClient: client\n", "'<<<<<<< HEAD' is no line of a surface")]
    [InlineData("", "shop.api.txt does not say whose surface it is")]
    public async Task A_surface_file_that_is_none_is_refused(string text, string message)
    {
        _folder.Write("shop.yaml", Shop).Write("shop.api.txt", text);
        Assert.Contains(message, (await _folder.RunAsync("diff", "shop.api.txt", "shop.yaml")).AssertCode(ExitCode.Failure).Error);
    }
}
