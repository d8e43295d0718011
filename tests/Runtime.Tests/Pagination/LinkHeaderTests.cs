using Dovetail.Pagination.Internal;

namespace Dovetail.Runtime.Tests.Pagination;

public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("</list?page=2>; rel=\"next\"", "/list?page=2")]
    [InlineData("</a,b;c?x=1,2>; rel=next", "/a,b;c?x=1,2")]
    [InlineData("<a>; title=\"x, <b>; rel=next\"; rel=\"next\"", "a")]
    [InlineData("<a>; REL=\"NEXT\"", "a")]
    [InlineData("<a>; rel=\"prev next\"", "a")]
    [InlineData("<a>; rel=\"next\"; rel=\"prev\"", "a")]
    [InlineData("<z>; rel=\"https://example.com/own\", <y>; rel=preload, <a>; rel=next", "a")]
    [InlineData("<a> ; title*=UTF-8''x ; rel = \"next\" , <b>; rel=\"last\"", "a")]
    [InlineData("<a>; rel=next, <b>; rel=next", "a")]
    [InlineData("<a>; title=\"say \\\"rel=prev\\\"\"; rel=next", "a")]
    [InlineData("<a>; anchor=\"/other\"; rel=next", null)]
    [InlineData("<a>; rel=\"prev\"", null)]
    [InlineData("<a>; rel=\"prev\"; rel=\"next\"", null)]
    [InlineData("<a>; rel", null)]
    [InlineData("<a", null)]
    [InlineData("<a>; rel=\"next", "a")]
    [InlineData("a; rel=next", null)]
    [InlineData("<>; rel=next", null)]
    [InlineData("", null)]
    public void Behaviour_78_A_link_is_read_as_the_standard_has_it(string header, string? next) => Assert.Equal(next, Read(header).Next);

    [Fact]
    public void Behaviour_78_Several_lines_are_one_header()
    {
        var links = Read("<1>; rel=first, <2>; rel=prev", "<4>; rel=\"last next\"");
        Assert.Equal(("4", "2", true), (links.Next, links.Previous, links.SpeaksOfPages));
        Assert.False(Read("</style.css>; rel=preload").SpeaksOfPages);
    }

    [Fact]
    public void A_header_of_a_megabyte_is_read_in_time() => Assert.Equal("a", Read(new string('<', 500_000) + string.Concat(Enumerable.Repeat(";,", 250_000)) + "<b>;rel=x,<a>;rel=next").Next ?? "a");

    private static LinkHeader Read(params string[] lines) => LinkHeader.Read(new ApiHeaders([.. lines.Select(static line => KeyValuePair.Create("link", line))]));
}
