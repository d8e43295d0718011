using Dovetail.Generator.Reading.JsonPath;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Tests.Reading.JsonPath;

/// <summary>JSONPath over the examples of RFC 9535 and what overlays ask for.</summary>
public sealed class PathTests
{
    private const string Store = """
        { "store": {
            "book": [
              { "category": "reference", "author": "Nigel Rees", "title": "Sayings", "price": 8.95 },
              { "category": "fiction", "author": "Evelyn Waugh", "title": "Sword", "price": 12.99 },
              { "category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553", "price": 8.99 },
              { "category": "fiction", "author": "J. R. R. Tolkien", "title": "Rings", "isbn": "0-395", "price": 22.99 } ],
            "bicycle": { "color": "red", "price": 399 } },
          "o": { "j j": { "k.k": 3 }, "'": { "@": 2 }, "x-a": { "b": [] } },
          "a": [3, 5, 1, 2, 4, 6, { "b": "j" }, { "b": "k" }, { "b": {} }, { "b": "kilo" }],
          "n": [null, 0, "", false, [], {}] }
        """;

    [Theory]
    [InlineData("$.store.book[*].author", 4)]
    [InlineData("$..author", 4)]
    [InlineData("$.store.*", 2)]
    [InlineData("$.store..price", 5)]
    [InlineData("$..book[?@.isbn]", 2)]
    [InlineData("$..book[?(@.isbn)]", 2)]
    [InlineData("$..book[?@.price<10]", 2)]
    [InlineData("$..*", 56)]
    [InlineData("$..book[?!@.isbn && @.category == 'fiction']", 1)]
    [InlineData("$..book[?!(@.isbn) || @.price > 20]", 3)]
    [InlineData("$.a[?length(@.b) == 4]", 1)]
    [InlineData("$.store[?count(@.*) == 2]", 1)]
    [InlineData("$.a[?match(@.b, '[jk]')]", 2)]
    [InlineData("$.a[?search(@.b, 'il')]", 1)]
    [InlineData("$.a[?match(@.b, 'il')]", 0)]
    [InlineData("$.a[?match(@.b, '(')]", 0)]
    [InlineData("$.a[?value(@..b) == 'k']", 1)]
    [InlineData("$.a[?@ > 3.5]", 3)]
    [InlineData("$.a[?@.b == $.a[7].b]", 1)]
    [InlineData("$.a[?@.missing == @.absent]", 10)]
    [InlineData("$.n[?@ == null]", 1)]
    [InlineData("$.n[?@ == 0.0]", 1)]
    [InlineData("$.n[?@ == '']", 1)]
    [InlineData("$.store.book[?@ == $.store.book[1]]", 1)]
    [InlineData("$.x-none", 0)]
    public void A_query_selects(string query, int count) => Assert.Equal(count, Select(query).Count);

    [Theory]
    [InlineData("$", "")]
    [InlineData("$.o['j j']['k.k']", "/o/j j/k.k")]
    [InlineData("""$.o["'"]["@"]""", "/o/'/@")]
    [InlineData("""$.o['\'']["\u0040"]""", "/o/'/@")]
    [InlineData("$.o.x-a.b", "/o/x-a/b")]
    [InlineData("$.a[-1].b", "/a/9/b")]
    [InlineData("$.a[0,1]", "/a/0 /a/1")]
    [InlineData("$.a[1:3]", "/a/1 /a/2")]
    [InlineData("$.a[7:]", "/a/7 /a/8 /a/9")]
    [InlineData("$.a[1:6:2]", "/a/1 /a/3 /a/5")]
    [InlineData("$.a[5:1:-2]", "/a/5 /a/3")]
    [InlineData("$.a[:-8]", "/a/0 /a/1")]
    [InlineData("$.a[1::-1]", "/a/1 /a/0")]
    [InlineData("$.a[1:3:0]", "")]
    [InlineData("$.store['bicycle'] ['color']", "/store/bicycle/color")]
    public void A_query_selects_these_places(string query, string? places)
    {
        if (places is null)
        {
            Assert.Throws<SpecSyntaxException>(() => PathParser.Parse(query));
            return;
        }

        Assert.Equal(places, string.Join(' ', Select(query).Select(place => place.Pointer.ToString())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("store")]
    [InlineData("$.")]
    [InlineData("$store")]
    [InlineData("$['a'")]
    [InlineData("$['a")]
    [InlineData("$[01]")]
    [InlineData("$[9007199254740992]")]
    [InlineData("$[?]")]
    [InlineData("$[?'a']")]
    [InlineData("$[?@.a == ]")]
    [InlineData("$[?@..a == 1]")]
    [InlineData("$[?@.a == 01]")]
    [InlineData("$[?unknown(@)]")]
    [InlineData("$[?length(@)]")]
    [InlineData("$[?match(@.a) == 1]")]
    [InlineData("$.a\\")]
    public void What_is_no_query_is_refused(string query) => Assert.Throws<SpecSyntaxException>(() => PathParser.Parse(query));

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        Assert.Throws<SpecSyntaxException>(() => PathParser.Parse("$[?" + new string('(', 100_000)));
        Assert.Throws<SpecSyntaxException>(() => PathParser.Parse("$" + string.Concat(Enumerable.Repeat("[?@", 100_000))));
        Assert.Throws<SpecSyntaxException>(() => PathParser.Parse("$[?" + string.Concat(Enumerable.Repeat("length(", 100_000))));
    }

    [Fact]
    public void A_query_that_asks_for_more_than_there_is_time_for_is_refused()
    {
        var deep = new string('[', 900) + new string(']', 900);
        Assert.Throws<SpecSyntaxException>(() => Select("$..*..*..*..*", deep));
        Assert.Throws<SpecSyntaxException>(() => Select("$[?search(@, '(a+)+$')]", $"[\"{new string('a', 40)}!\"]"));
    }

    [Fact]
    public void Queries_over_one_document_share_their_time()
    {
        var root = new Place(Nodes.Read(Store), JsonPointer.Root);
        var budget = new PathBudget(most: 200);
        Assert.NotEmpty(new PathRun(root, budget, TestContext.Current.CancellationToken).Select(PathParser.Parse("$..*"), root));
        Assert.Throws<SpecSyntaxException>(() => new PathRun(root, budget, TestContext.Current.CancellationToken).Select(PathParser.Parse("$..*"), root));
    }

    private static IReadOnlyList<Place> Select(string query, string text = Store)
    {
        var root = new Place(Nodes.Read(text), JsonPointer.Root);
        return new PathRun(root, new PathBudget(), TestContext.Current.CancellationToken).Select(PathParser.Parse(query), root);
    }
}
