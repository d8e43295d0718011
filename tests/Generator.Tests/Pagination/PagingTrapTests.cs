using static Dovetail.Generator.Tests.Pagination.PagingDocument;

namespace Dovetail.Generator.Tests.Pagination;

/// <summary>What looks like paging and is none.</summary>
public sealed class PagingTrapTests
{
    private const string Lists = "{ type: object, properties: { commits: { type: array, items: { type: string } }, files: { type: array, items: { type: string } } } }";

    [Theory]
    [InlineData("limit")]
    [InlineData("start", "end", "limit")]
    [InlineData("name: starting_after, description: A time., schema: { type: string }", "limit")]
    [InlineData("offset")]
    [InlineData("total")]
    [InlineData("name: page, schema: { type: boolean }", "limit")]
    [InlineData("name: skip_create, schema: { type: boolean }", "limit")]
    [InlineData("name: token, schema: { type: string }", "limit")]
    [InlineData("name: since, schema: { type: string, format: date-time }", "limit")]
    [InlineData("name: page, deprecated: true, schema: { type: integer }", "per_page")]
    [InlineData("name: page, description: Not sequential., schema: { type: integer }", "per_page")]
    [InlineData("name: offset, description: The id of the point to go on from is greater than the id., schema: { type: integer }", "limit")]
    [InlineData("page")]
    public void A_parameter_alone_does_not_make_pages(params string[] parameters) => Assert.Null(Infer(Strings, parameters));

    [Theory]
    [InlineData("{ type: object, properties: { id: { type: string }, name: { type: string }, members: { type: array, items: { type: string } } } }")]
    [InlineData("{ type: object, properties: { a: { type: string }, b: { type: string }, c: { type: string }, parts: { type: array, items: { type: string } } } }")]
    [InlineData("{ type: object, properties: { data: { type: object, properties: { id: { type: string }, tags: { type: array, items: { type: string } } } }, links: { type: object, properties: { next: { type: string } } } } }")]
    [InlineData("{ type: object, properties: { page: { type: integer }, totalPages: { type: integer } } }")]
    [InlineData("{ type: string }")]
    public void A_single_object_never_pages_whatever_it_declares(string response) =>
        Assert.Null(Infer(response, ["page", "per_page"], "/things/{id}", headers: "{ Link: { schema: { type: string } } }"));

    [Theory]
    [InlineData("{ next_page: { type: integer } }")]
    [InlineData("{ next: { type: string } }")]
    [InlineData("{ next_cursor: { type: string } }")]
    public void What_nothing_takes_is_no_token(string members) =>
        Assert.Null(Infer($$"""{ allOf: [{ type: object, properties: { items: { type: array, items: { type: string } } } }, { type: object, properties: {{members}} }] }""", []));

    [Theory]
    [InlineData("/things/{id}")]
    [InlineData("/things/{thingId}")]
    [InlineData("/things/{thing_uuid}")]
    public void What_is_asked_for_by_its_id_is_one_thing_in_whatever_envelope(string path) =>
        Assert.Null(Infer("{ type: object, properties: { data: { type: array, items: { type: string } }, totalPages: { type: integer } } }", ["page", "per_page"], path));

    [Theory]
    [InlineData("name: cursor, description: Sent in the header X-Cursor-Next of the request., schema: { type: string }")]
    [InlineData("name: cursor, description: The response header X-Cursor-Prev has the page before., schema: { type: string }")]
    public void A_header_of_the_request_or_of_the_page_before_gives_no_token(string cursor) => Assert.Null(Infer(Strings, [cursor, "per_page"]));

    [Fact]
    public void A_number_beside_a_text_in_a_choice_is_not_counted() =>
        Assert.Null(Infer(Strings, ["name: page, schema: { oneOf: [{ type: integer }, { type: string }] }", "per_page"]));

    /// <summary>An album with its tracks: the pages are those of the member, and what follows is no album.</summary>
    [Fact]
    public void A_thing_with_a_member_that_pages_is_one_thing()
    {
        const string Tracks = "{ type: object, properties: { items: { type: array, items: { type: string } }, next: { type: string, format: uri } } }";
        Assert.Null(Infer($"{{ type: object, properties: {{ id: {{ type: string }}, genres: {{ type: array, items: {{ type: string }} }}, tracks: {Tracks} }} }}", [], "/albums/{id}"));
        Assert.NotNull(Infer($"{{ type: object, properties: {{ tracks: {Tracks} }} }}", [], "/albums/{id}"));
    }

    [Fact]
    public void What_belongs_to_one_of_a_kind_is_a_list() =>
        Assert.NotNull(Infer("{ type: object, properties: { data: { type: array, items: { type: string } }, totalPages: { type: integer } } }", ["page", "per_page"], "/things/{color}"));

    [Fact]
    public void Several_lists_do_not_page_and_the_finding_says_what_would_settle_it()
    {
        var built = Build(Lists, ["page", "per_page"]);
        Assert.Null(PagingOf(built));
        Assert.Contains("dovetail_paging = operation:listThings page=page items=/…", Suggestion(built)!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: cursor, schema: { type: string }", "cursor=cursor items=/…")]
    [InlineData("name: skip, schema: { type: integer }", "offset=skip items=/…")]
    public void Several_lists_beside_any_position_are_told(string position, string option)
    {
        var built = Build($"{{ allOf: [{Lists}, {{ type: object, properties: {{ next_cursor: {{ type: string }} }} }}] }}", [position, "limit"]);

        Assert.Null(PagingOf(built));
        Assert.Contains($"dovetail_paging = operation:listThings {option}", Suggestion(built)!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Only those with an ID greater than this ID are returned.", "per_page", "last-id")]
    [InlineData("Only those with an ID greater than this ID are returned.", "color", "")]
    [InlineData("Only those that were updated after the given time.", "per_page", "")]
    [InlineData("Only those that are newer.", "per_page", "")]
    public void Since_is_an_id_only_where_words_say_that_greater_ones_follow_and_pages_have_a_size(string prose, string size, string style) => Assert.Equal(
        style,
        Infer("{ type: array, items: { type: object, properties: { id: { type: integer } } } }", [$"name: since, description: {prose}, schema: {{ type: integer }}", size])?.Advance.Style ?? "");

    [Theory]
    [InlineData("{ total_commits: { type: integer } }", true)]
    [InlineData("{ total_files: { type: string } }", false)]
    [InlineData("{ total_commits: { type: integer }, total_files: { type: integer } }", false)]
    [InlineData("{ commits_count: { type: integer } }", false)]
    public void Of_several_lists_the_only_one_that_a_total_counts_pages(string members, bool pages) => Assert.Equal(
        pages ? "Commits" : null,
        Infer($"{{ allOf: [{Lists}, {{ type: object, properties: {members} }}] }}", ["page", "per_page"], "/compare/{range}")?.Items.Single().PropertyName);

    [Fact]
    public void Of_several_lists_the_one_that_the_path_names_pages() => Assert.Equal("Commits", Infer(Lists, ["page", "per_page"], "/repo/commits")!.Items.Single().PropertyName);

    [Theory]
    [InlineData("warnings")]
    [InlineData("errors")]
    [InlineData("facet_counts")]
    [InlineData("included")]
    public void Lists_beside_the_items_are_none(string beside) => Assert.Equal(
        "Orders",
        Infer($$"""{ type: object, properties: { {{beside}}: { type: array, items: { type: string } }, orders: { type: array, items: { type: string } } } }""", ["offset", "limit"])!.Items.Single().PropertyName);

    [Theory]
    [InlineData("post", "addThings")]
    [InlineData("post", "budgetThings")]
    [InlineData("post", "createList")]
    [InlineData("put", "listThings")]
    [InlineData("delete", "listThings")]
    public void What_changes_something_does_not_page(string method, string id) => Assert.Null(Infer(
        "{ type: object, properties: { items: { type: array, items: { type: string } }, next_cursor: { type: string } } }",
        [],
        method: method,
        more: "requestBody: { content: { application/json: { schema: { type: object, properties: { cursor: { type: string } } } } } }",
        id: id));

    [Fact]
    public void Where_an_operation_is_about_messages_they_are_its_items() => Assert.Equal(
        "Messages",
        Infer("{ type: object, properties: { messages: { type: array, items: { type: string } } } }", ["offset", "limit"], "/chats/{chat}/messages")!.Items.Single().PropertyName);

    [Fact]
    public void Where_others_count_from_zero_a_page_without_a_first_number_counts_from_zero_too_and_where_they_differ_it_is_not_taken()
    {
        Assert.Equal([0, 0], Firsts("{ type: integer, default: 0 }", "{ type: integer }"));
        Assert.Equal([0, null, 1], Firsts("{ type: integer, default: 0 }", "{ type: integer }", "{ type: integer, default: 1 }"));
    }

    private static IEnumerable<int?> Firsts(params string[] pages)
    {
        var paths = pages.Select((page, i) => $$"""
              /things{{i}}:
                get:
                  operationId: list{{i}}
                  tags: [things]
                  parameters: [{ name: page, in: query, schema: {{page}} }, { name: size, in: query, schema: { type: integer } }]
                  responses: { '200': { description: A page., content: { application/json: { schema: {{Strings}} } } } }
            """);
        var built = Building.Built.Document($"openapi: 3.1.0\ninfo: {{ title: Test, version: '1' }}\npaths:\n{string.Join('\n', paths)}");
        return built.Api.Groups.Single().Operations.OrderBy(operation => operation.Id).Select(operation => (operation.Paging?.Advance as Model.PageNumberAdvanceModel)?.First);
    }
}
