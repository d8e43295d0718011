using Dovetail.Generator.Emission;

namespace Dovetail.Generator.Tests.Emission;

public sealed class HintNameTests
{
    [Fact]
    public void A_plain_name_is_itself() => Assert.Equal("Shop.Petstore.Models.Pet.g.cs", HintName.Of("Shop.Petstore.Models.Pet"));

    [Fact]
    public void A_long_name_keeps_its_end_and_gets_a_hash()
    {
        var name = HintName.Of(new string('A', 100) + ".Models.Pet");

        Assert.Equal(HintName.MaxLength, name.Length);
        Assert.Matches(@"^A+\.Models\.Pet\.[0-9a-f]{8}\.g\.cs$", name);
    }

    [Theory]
    [InlineData("Käse", "Kaese")]
    [InlineData("漢字", "漢語")]
    [InlineData("a/b", "a\\b")]
    [InlineData("../../x", "......x")]
    public void Foreign_letters_are_replaced_and_names_stay_different(string one, string other)
    {
        Assert.Matches(@"^[A-Za-z0-9._-]+$", HintName.Of(one));
        Assert.NotEqual(HintName.Of(one), HintName.Of(other));
    }
}
