using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Tests.Naming;

public sealed class UniqueNamesTests
{
    [Fact]
    public void The_one_that_is_spelled_so_keeps_the_name()
    {
        var names = Assign("pet", "Pet");
        Assert.Equal("Pet", names["Pet"]);
        Assert.NotEqual("Pet", names["pet"]);
    }

    [Fact]
    public void Symbols_tell_names_apart()
    {
        var names = Assign("created", "-created");
        Assert.Equal("Created", names["created"]);
        Assert.Equal("MinusCreated", names["-created"]);
    }

    [Fact]
    public void The_order_of_the_items_does_not_matter()
    {
        string[] items = ["a-b", "a_b", "aB", "AB", "a.b", "A b"];
        var expected = Assign(items);
        for (var i = 0; i < items.Length; i++)
        {
            items = [.. items.Skip(1), items[0]];
            Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), Assign(items).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_further_item_renames_no_loser()
    {
        var before = Assign("a-b", "a_b", "AB");
        var after = Assign("a-b", "a_b", "AB", "a.b", "zz");
        Assert.All(before, pair => Assert.Equal(pair.Value, after[pair.Key]));
    }

    [Fact]
    public void Reserved_names_are_given_to_nobody()
    {
        var names = new UniqueNames(StringComparer.Ordinal, ["ToString"]).Assign([NameRequest.Pascal("toString")]);
        Assert.NotEqual("ToString", names[0]);
    }

    [Fact]
    public void Items_of_one_key_still_get_names_of_their_own()
    {
        var names = new UniqueNames(StringComparer.Ordinal, []).Assign([NameRequest.Pascal("a"), NameRequest.Pascal("a"), NameRequest.Pascal("a")]);
        Assert.Equal(3, names.Distinct().Count());
    }

    private static Dictionary<string, string> Assign(params string[] items) =>
        items.Zip(new UniqueNames(StringComparer.Ordinal, []).Assign([.. items.Select(item => NameRequest.Pascal(item))])).ToDictionary(pair => pair.First, pair => pair.Second);
}
