using Dovetail.Generator.Model;
using static Dovetail.Generator.Tests.Pagination.PagingDocument;

namespace Dovetail.Generator.Tests.Pagination;

public sealed class PagingInferenceTests
{
    private const string Page = "{ type: object, required: [items], properties: { items: { type: array, items: { type: string } }, total: { type: integer } } }";
    private const string Token = "{ type: object, properties: { things: { type: array, items: { type: string } }, next_page_token: { type: string } } }";
    private const string Text = "schema: { type: string }";

    [Fact]
    public void Offset_and_limit_page_over_the_items_and_the_total_is_advice()
    {
        var paging = Infer(Page, ["offset", "limit"])!;
        Assert.Equal(new OffsetAdvanceModel(Query("offset"), Query("limit")), paging.Advance);
        Assert.Equal([new MemberStep("Items", false)], paging.Items);
        Assert.Equal(("Total", false), (PathOf(paging.Total), paging.TrustsTotal));
    }

    [Fact]
    public void First_beside_max_is_an_offset_and_else_a_size()
    {
        Assert.Equal(new OffsetAdvanceModel(Query("first"), Query("max")), Infer(Strings, ["first", "max"])!.Advance);
        Assert.Equal(new CursorAdvanceModel(Query("after"), Query("first")), Infer(With("{ pageInfo: { type: object, properties: { endCursor: { type: string } } } }"), ["name: after, schema: { type: string }", "first"])!.Advance);
    }

    [Theory]
    [InlineData("{ type: integer }", 1)]
    [InlineData("{ type: integer, default: 0 }", 0)]
    [InlineData("{ type: integer, minimum: 0 }", 0)]
    [InlineData("{ type: integer, minimum: 0, default: 1 }", 1)]
    [InlineData("{ type: integer, description: Zero-based page index }", 0)]
    [InlineData("{ type: integer, minimum: 0, description: The page number starting with 1 }", 1)]
    [InlineData("{ type: integer, example: 0 }", 0)]
    [InlineData("{ type: integer, example: 1 }", 1)]
    [InlineData("{ type: integer, example: 0, minimum: 1 }", 1)]
    public void The_first_page_is_what_the_document_says(string schema, int first) =>
        Assert.Equal(new PageNumberAdvanceModel(Query("page"), Query("per_page"), first), Infer(Strings, [$"name: page, schema: {schema}", "per_page"])!.Advance);

    [Theory]
    [InlineData("name: page, schema: { type: string, default: '1' }")]
    [InlineData("name: page, schema: { type: string, format: int32 }")]
    public void Integers_that_are_typed_as_strings_page_too(string page) => Assert.Equal("page", Infer(Page, [page, "per_page"])!.Advance.Style);

    [Fact]
    public void The_largest_page_tells_later_whether_a_short_one_is_the_last() =>
        Assert.Equal(100, Assert.IsType<OffsetAdvanceModel>(Infer(Strings, ["offset", "name: limit, schema: { type: integer, maximum: 100 }"])!.Advance).MaxSize);

    [Theory]
    [InlineData("{ nextLink: { type: string } }", "NextLink")]
    [InlineData("{ next: { type: string, format: uri } }", "Next")]
    [InlineData("{ next: { type: [string, 'null'], description: URL of the next page. } }", "Next")]
    [InlineData("{ links: { type: object, properties: { next: { type: string } } } }", "Links.Next")]
    [InlineData("{ _links: { type: object, properties: { next: { type: object, properties: { href: { type: string } } } } } }", "Links.Next.Href")]
    [InlineData("{ next: { type: string }, previous: { type: string } }", "Next")]
    public void A_url_in_the_body_needs_no_parameter(string members, string path)
    {
        var paging = Infer(With(members), [])!;
        Assert.Equal(("next-url", path), (paging.Advance.Style, PathOf(paging.Next)));
    }

    [Fact]
    public void A_number_beside_objects_in_a_choice_counts_as_the_number()
    {
        const string Page = "name: page, schema: { oneOf: [{ type: integer, minimum: 1, default: 1 }, { type: object, properties: { number: { type: integer }, size: { type: integer } } }] }";
        Assert.Equal(new PageNumberAdvanceModel(Query("page"), Query("per_page"), 1), Infer(Strings, [Page, "per_page"])!.Advance);
    }

    [Fact]
    public void An_iterator_goes_on_until_it_is_done()
    {
        var paging = Infer(With("{ iterator: { type: [string, 'null'] }, prevIterator: { type: [string, 'null'] }, done: { type: boolean } }"), [$"name: iterator, {Text}", "limit"])!;
        Assert.Equal((new CursorAdvanceModel(Query("iterator"), Query("limit")), "Iterator", true), (paging.Advance, PathOf(paging.Next), paging.HasMore!.SaysLast));
    }

    [Fact]
    public void A_header_that_only_the_parameters_words_tell_of_holds_the_next_token()
    {
        const string Cursor = "name: cursor, description: 'Cursors are in the response headers `X-Files-Cursor-Next` and `X-Files-Cursor-Prev`.', schema: { type: string }";
        var paging = Infer(Strings, [Cursor, "per_page"])!;
        Assert.Equal((new CursorAdvanceModel(Query("cursor"), Query("per_page")), "X-Files-Cursor-Next"), (paging.Advance, paging.NextHeader));
    }

    [Theory]
    [InlineData(Token, "page_token", "NextPageToken")]
    [InlineData("{ type: object, properties: { items: { type: array, items: { type: string } }, metadata: { type: object, properties: { continue: { type: string } } } } }", "continue", "Metadata.Continue")]
    [InlineData("{ type: object, properties: { data: { type: array, items: { type: string } }, next_page: { type: string } } }", "page", "NextPage")]
    [InlineData("{ type: object, properties: { data: { type: array, items: { type: string } }, pagination: { type: object, properties: { cursor: { type: string } } } } }", "after", "Pagination.Cursor")]
    [InlineData("{ type: object, properties: { data: { type: array, items: { type: string } }, next_page: { type: object, properties: { offset: { type: string } } } } }", "offset", "NextPage.Offset")]
    public void A_token_goes_where_the_request_takes_it(string response, string parameter, string path)
    {
        var paging = Infer(response, [$"name: {parameter}, {Text}", "limit"])!;
        Assert.Equal((new CursorAdvanceModel(Query(parameter), Query("limit")), path), (paging.Advance, PathOf(paging.Next)));
    }

    [Fact]
    public void A_token_may_stand_in_headers_both_ways()
    {
        var paging = Infer(Strings, ["in: header, name: X-Continuation-Token, schema: { type: string }"], headers: "{ X-Continuation-Token: { schema: { type: string } } }")!;
        Assert.Equal((new CursorAdvanceModel(new PageParameter("X-Continuation-Token", PagingPlace.Header), null), "X-Continuation-Token"), (paging.Advance, paging.NextHeader));
        Assert.Null(Infer(Strings, ["in: header, name: X-Auth-Token, schema: { type: string }"], headers: "{ X-Auth-Token: { schema: { type: string } } }"));
        paging = Infer(Strings, [$"name: cursor, {Text}"], headers: "{ X-Next-Cursor: { schema: { type: string } } }")!;
        Assert.Equal(("cursor", "X-Next-Cursor"), (paging.Advance.Style, paging.NextHeader));
    }

    [Fact]
    public void A_link_header_leads_on_where_the_answer_is_the_list_or_the_request_pages()
    {
        const string Header = "{ Link: { schema: { type: string } } }";
        Assert.Equal(new LinkAdvanceModel(null, IsHeader: true), Infer(Strings, [], headers: Header)!.Advance);
        Assert.Equal(new LinkAdvanceModel(Query("per_page"), IsHeader: true), Infer(Page, ["page", "per_page"], headers: Header)!.Advance);
        Assert.Null(Infer("{ type: object, properties: { users: { type: array, items: { type: string } }, teams: { type: array, items: { type: string } } } }", [], headers: Header));
        Assert.Null(Infer(Strings, [], "/things/{ref}", headers: Header));
    }

    [Fact]
    public void A_header_that_says_to_be_a_link_is_one_though_it_is_declared_as_an_object()
    {
        const string Headers = "{ Next-Page: { description: The href of the next page., schema: { type: object } }, Total-Pages: { schema: { type: object } } }";
        var paging = Infer(Strings, ["page", "limit"], headers: Headers)!;
        Assert.Equal((new LinkAdvanceModel(Query("limit"), IsHeader: true), "Next-Page"), (paging.Advance, paging.NextHeader));
        Assert.Equal("page", Infer(Strings, ["page", "limit"], headers: Headers.Replace("href", "number", StringComparison.Ordinal))!.Advance.Style);
    }

    [Fact]
    public void The_last_id_is_what_has_more_and_words_make_certain()
    {
        const string Answer = "{ type: object, properties: { has_more: { type: boolean }, data: { type: array, items: { type: object, properties: { id: { type: string } } } } } }";
        var paging = Infer(Answer, ["name: starting_after, description: An object ID., schema: { type: string }", "limit", "name: ending_before, schema: { type: string }"])!;
        Assert.Equal(new LastIdAdvanceModel(Query("starting_after"), Query("limit"), Query("ending_before")), paging.Advance);
        Assert.Equal(("Id", "HasMore"), (PathOf(paging.Key), PathOf(paging.HasMore!.Value)));
        Assert.Null(Infer(Strings, ["name: starting_after, description: An object ID., schema: { type: string }", "limit"]));
    }

    [Fact]
    public void An_offset_that_is_a_number_of_the_items_is_no_number_of_items()
    {
        const string Answer = "{ type: object, properties: { Journals: { type: array, items: { type: object, properties: { JournalNumber: { type: integer } } } } } }";
        var paging = Infer(Answer, ["name: offset, description: Those with a JournalNumber greater than the offset are returned., schema: { type: integer }"])!;
        Assert.Equal(("last-id", "JournalNumber"), (paging.Advance.Style, PathOf(paging.Key)));
    }

    [Fact]
    public void A_flag_in_the_metadata_says_whether_there_is_more_or_that_there_is_not()
    {
        Assert.Equal("Meta.HasMore", PathOf(Infer(With("{ meta: { type: object, properties: { has_more: { type: boolean } } } }"), ["offset", "limit"])!.HasMore!.Value));
        Assert.True(Infer(With("{ isLast: { type: boolean } }"), ["startAt", "maxResults"])!.HasMore!.SaysLast);
    }

    [Fact]
    public void A_delta_link_is_a_bookmark() =>
        Assert.Equal("OdataDeltaLink", PathOf(Infer(With("{ '@odata.nextLink': { type: string }, '@odata.deltaLink': { type: string } }"), [])!.Delta));

    [Theory]
    [InlineData("/a/{page}", "page")]
    public void The_page_may_stand_in_the_path(string path, string name)
    {
        const string Parameter = "parameters: [{ name: page, in: path, required: true, description: Zero based page, schema: { type: integer } }]";
        var built = Dovetail.Generator.Tests.Building.Built.Document($$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths: { '{{path}}': { get: { operationId: listThings, tags: [things], {{Parameter}}, responses: { '200': { description: A page., content: { application/json: { schema: {{With("{ hasMore: { type: boolean } }")}} } } } } } } }
            """);
        Assert.Equal(new PageNumberAdvanceModel(new(name, PagingPlace.Path), null, 0), PagingOf(built)!.Advance);
    }

    [Fact]
    public void A_search_that_is_posted_pages_by_its_body()
    {
        const string Body = "requestBody: { content: { application/json: { schema: { type: object, properties: { cursor: { type: string }, page: { type: object, properties: { size: { type: integer } } } } } } } }";
        Assert.Equal(
            new CursorAdvanceModel(new("/cursor", PagingPlace.Body), new("/page/size", PagingPlace.Body)),
            Infer(With("{ next_cursor: { type: string } }"), [], "/things/search", "post", Body)!.Advance);
    }

    [Fact]
    public void A_member_of_a_parameter_pages_where_it_stands_in_the_query_by_itself() =>
        Assert.Equal(
            new PageNumberAdvanceModel(Query("page[number]"), Query("page[size]"), 1),
            Infer(Page, ["name: page, style: deepObject, schema: { type: object, properties: { number: { type: integer }, size: { type: integer } } }"])!.Advance);

    [Fact]
    public void A_schema_beside_an_empty_one_is_read()
    {
        var built = Dovetail.Generator.Tests.Building.Built.Document($$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /things:
                get:
                  operationId: listThings
                  parameters: [{ name: offset, in: query, schema: { type: integer } }, { name: limit, in: query, schema: { type: integer } }]
                  responses: { '200': { description: A page., content: { application/json: {}, application/json; charset=utf-8: { schema: {{Strings}} } } } }
            """);
        Assert.Equal("offset", PagingOf(built)!.Advance.Style);
        Assert.Equal("application/json, application/json; charset=utf-8", built.Api.Groups.Single().Operations.Single().Response.Accept);
    }

    private static string With(string members) => $$"""{ allOf: [{ type: object, properties: { items: { type: array, items: { type: string } } } }, { type: object, properties: {{members}} }] }""";
}
