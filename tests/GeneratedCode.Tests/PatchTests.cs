using Features.Patch;
using Features.Wire;

namespace Features;

public sealed class PatchTests : WireTest
{
    private IProductsClient Products => new PatchClient(new() { BaseAddress = Server.Address }).Products;

    [Fact]
    public async Task Absent_null_and_a_value_are_three_things()
    {
        Answers("""{"id":"p1"}""");

        await Products.UpdateAsync("p1", new() { Description = null, Price = 9.90m, Tags = new(["a"]), Maker = new Maker { Name = null } });

        Assert.Equal("""{"description":null,"price":9.90,"tags":["a"],"maker":{"name":null}}""", Sent.Text);
    }

    [Fact]
    public async Task A_merge_patch_takes_away_by_null_whatever_the_schema_says_of_null()
    {
        Answers("""{"id":"p1"}""");

        await Products.UpdateAsync("p1", new()
        {
            Title = null,
            Labels = new(new Dictionary<string, string?> { ["a"] = null, ["b"] = "c" }),
            Size = new ProductPatchSize { Width = null },
            Parts = new([new ProductPatchPart { Name = "whole" }]),
        });

        Assert.Equal("""{"title":null,"labels":{"a":null,"b":"c"},"size":{"width":null},"parts":[{"name":"whole"}]}""", Sent.Text);
    }

    [Fact]
    public async Task An_entry_of_a_map_that_is_the_patch_is_taken_away_by_null()
    {
        Answers("", status: 204);

        await Products.UpdateLabelsAsync("p1", new Dictionary<string, string?> { ["a"] = null, ["b"] = "c" });

        Assert.Equal("""{"a":null,"b":"c"}""", Sent.Text);
    }

    [Fact]
    public void They_are_told_apart_in_reading_too()
    {
        var patch = ProductPatch.FromJson<ProductPatch>("""{"title":"t","description":null,"tags":["a"]}""");

        Assert.Equal((true, null), (patch.Description.IsPresent, patch.Description.Value));
        Assert.False(patch.Price.IsPresent);
        Assert.Equal(["a"], patch.Tags.Value!);
        Assert.Equal("""{"title":"t","description":null,"tags":["a"]}""", patch.ToJson());
    }

    [Fact]
    public async Task What_only_is_written_is_not_missed_in_an_answer()
    {
        Answers("""{"id":"p1","description":"d"}""");

        var product = await new PatchClient(new() { BaseAddress = Server.Address, Reading = new() { Strict = true } }).Products.UpdateAsync("p1", new());

        Assert.Equal("d", product.Description);
    }
}
