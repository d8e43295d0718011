using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Tests.Naming;

public sealed class PluralsTests
{
    [Theory]
    [InlineData("pets", "pet")]
    [InlineData("people", "person")]
    [InlineData("persons", "person")]
    [InlineData("Children", "Child")]
    [InlineData("policies", "policy")]
    [InlineData("movies", "movie")]
    [InlineData("boxes", "box")]
    [InlineData("branches", "branch")]
    [InlineData("addresses", "address")]
    [InlineData("statuses", "status")]
    [InlineData("responses", "response")]
    [InlineData("databases", "database")]
    [InlineData("indices", "index")]
    public void A_plural_has_a_singular_and_comes_back(string plural, string singular)
    {
        Assert.Equal(singular, Plurals.Singular(plural));
        Assert.True(Plurals.IsPlural(plural));
        Assert.True(Plurals.AreSame(plural, Plurals.Plural(singular)));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("address")]
    [InlineData("analysis")]
    [InlineData("news")]
    [InlineData("DNS")]
    [InlineData("kubernetes")]
    [InlineData("bus")]
    [InlineData("")]
    public void What_ends_in_s_may_be_one(string word)
    {
        Assert.False(Plurals.IsPlural(word));
        Assert.Equal(word, Plurals.Singular(word));
    }

    [Theory]
    [InlineData("minimized")]
    [InlineData("comprehensive")]
    [InlineData("available")]
    [InlineData("up")]
    [InlineData("data")]
    public void What_says_how_things_are_has_no_number(string word) => Assert.Equal(word, Plurals.Plural(word));

    [Theory]
    [InlineData("feed", "feeds")]
    [InlineData("drive", "drives")]
    [InlineData("embed", "embeds")]
    [InlineData("log", "logs")]
    public void A_noun_that_ends_as_they_do_has_one(string word, string plural) => Assert.Equal(plural, Plurals.Plural(word));

    [Fact]
    public void Only_the_last_word_of_a_name_has_a_number() => Assert.Equal("SalesOrder", Plurals.One("SalesOrders"));
}
