using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using static Dovetail.Generator.Tests.Pagination.PagingDocument;

namespace Dovetail.Generator.Tests.Pagination;

/// <summary>What the user and vendors' extensions say goes before what is found.</summary>
public sealed class PagingDirectiveTests
{
    private const string Answer =
        "{ type: object, properties: { a: { type: array, items: { type: string } }, b: { type: array, items: { type: string } }, meta: { type: object, properties: { go: { type: string }, n: { type: integer } } } } }";

    private static readonly string[] Inputs = ["name: at, schema: { type: string }", "limit"];

    [Theory]
    [InlineData("operation:listThings cursor=at next=/meta/go items=/a", "cursor", "Meta.Go")]
    [InlineData("operation:list* next=/meta/go items=/b", "next-url", "Meta.Go")]
    [InlineData("path:/things offset=limit items=/a", "offset", "")]
    [InlineData("operation:other none | operation:listThings link items=/a", "link-header", "")]
    public void The_option_says_what_the_document_does_not(string option, string style, string next)
    {
        var paging = Infer(Answer, Inputs, options: Options(option))!;
        Assert.Equal((style, next), (paging.Advance.Style, PathOf(paging.Next)));
    }

    [Fact]
    public void A_total_that_the_option_names_is_trusted_and_a_first_page_is_taken()
    {
        var paging = Infer(Answer, [.. Inputs, "page"], options: Options("operation:listThings page=page first=0 items=/a total=/meta/n size=limit"))!;
        Assert.Equal((new PageNumberAdvanceModel(Query("page"), Query("limit"), 0), "Meta.N", true), (paging.Advance, PathOf(paging.Total), paging.TrustsTotal));
    }

    [Theory]
    [InlineData("put", "operation:listThings cursor=at next=/meta/go items=/a", "", "Meta.Go")]
    [InlineData("patch", "", "x-speakeasy-pagination: { type: cursor, inputs: [{ name: at, in: parameters, type: cursor }], outputs: { results: $.a, nextCursor: $.meta.go } }", "Meta.Go")]
    [InlineData("put", "", "", "")]
    public void A_method_that_changes_things_pages_only_where_that_is_said(string method, string option, string more, string next)
    {
        var options = option.Length == 0 ? null : Options(option);
        Assert.Equal(next, PathOf(Infer(Answer, Inputs, method: method, more: more, options: options)?.Next));
    }

    [Fact]
    public void The_option_goes_before_an_extension()
    {
        const string Extension = "x-speakeasy-pagination: { type: cursor, inputs: [{ name: at, in: parameters, type: cursor }], outputs: { results: $.a, nextCursor: $.meta.go } }";

        var paging = Infer(Answer, Inputs, more: Extension, options: Options("operation:listThings offset=limit items=/b"))!;

        Assert.Equal(("offset", "B"), (paging.Advance.Style, string.Join('.', paging.Items.Select(step => step.PropertyName))));
    }

    [Fact]
    public void None_is_none_whatever_the_document_says() =>
        Assert.Null(Infer(Strings, ["offset", "limit"], more: "x-ms-pageable: { nextLinkName: nextLink }", options: Options("operation:listThings none")));

    [Theory]
    [InlineData("operation:listThings cursor=nowhere next=/meta/go items=/a", "'nowhere' is not there")]
    [InlineData("operation:listThings cursor=at next=/meta/gone items=/a", "'/meta/gone' is not there")]
    [InlineData("operation:listThings cursor=at next=/meta/go", "items=/…")]
    [InlineData("operation:listThings cursor=at items=/a", "next=/…")]
    public void What_can_not_be_followed_is_told_and_the_operation_does_not_page(string option, string fault)
    {
        var built = Build(Answer, Inputs, options: Options(option));
        Assert.Null(PagingOf(built));
        Assert.Contains(fault, built.Findings.Single(finding => finding.Id == FindingRules.UnreadableOption.Id).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operation:listThings")]
    [InlineData("listThings cursor")]
    [InlineData("operation:listThings curser=at")]
    [InlineData("operation:listThings cursor=a page=b")]
    [InlineData("operation:listThings none cursor=a")]
    [InlineData("operation:listThings page=p first=x")]
    public void What_is_no_entry_is_told(string text) => Assert.NotNull(PagingEntryReader.Read(text).Fault);

    [Fact]
    public void An_entry_that_matches_nothing_is_told() =>
        Assert.Contains(Build(Strings, [], options: Options("operation:listThink none")).Findings, finding => finding.Id == FindingRules.FilterWithoutMatch.Id);

    [Theory]
    [InlineData("x-ms-pageable: { nextLinkName: meta.go, itemName: b }", "next-url")]
    [InlineData("x-speakeasy-pagination: { type: cursor, inputs: [{ name: at, in: parameters, type: cursor }], outputs: { nextCursor: $.meta.go, results: $.b } }", "cursor")]
    [InlineData("x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: limit, in: parameters, type: page }], outputs: { results: $.b } }", "page")]
    [InlineData("x-fern-pagination: { cursor: $request.at, next_cursor: $response.meta.go, results: $response.b }", "cursor")]
    [InlineData("x-fern-pagination: { next_uri: $response.meta.go, results: $response.b }", "next-url")]
    [InlineData("x-pagination: { cursor: at, next: /meta/go, items: /b }", "cursor")]
    public void An_extension_goes_before_what_is_found(string extension, string style)
    {
        var paging = Infer(Answer, Inputs, more: extension)!;
        Assert.Equal((style, "B"), (paging.Advance.Style, paging.Items.Single().PropertyName));
    }

    [Theory]
    [InlineData("odata: { type: object, properties: { nextLink: { type: string } } }", "Odata.NextLink")]
    [InlineData("odata.nextLink: { type: string }", "OdataNextLink")]
    [InlineData("odata: { type: object, properties: { nextLink: { type: string } } }, odata.nextLink: { type: string }", "OdataNextLink")]
    public void A_dot_leads_into_an_object_where_no_member_is_called_so(string members, string next)
    {
        var built = Build($"{{ type: object, properties: {{ list: {Strings}, {members} }} }}", [], more: "x-ms-pageable: { nextLinkName: odata.nextLink, itemName: list }");
        Assert.Equal(next, PathOf(PagingOf(built)!.Next));
        Assert.DoesNotContain(built.Findings, finding => finding.Id == FindingRules.PagingLeftOut.Id);
    }

    [Theory]
    [InlineData("", "/things", "filter", "", null, false)]
    [InlineData("", "/things", "api-version", "", "api-version", false)]
    [InlineData("", "/things", "API-Version", "", "API-Version", false)]
    [InlineData(", operationName: next", "/next", "api-version", "", "api-version", false)]
    [InlineData(", operationName: next", "/next", "filter", "filter", null, false)]
    [InlineData(", operationName: next", "/things/{link}", "filter", "filter", null, true)]
    [InlineData(", operationName: next", "/things/{link}/more", "filter", "filter", null, false)]
    [InlineData(", operationName: next", "/things/{a}-{b}", "filter", "filter", null, false)]
    [InlineData(", operationName: listThings", "/next", "filter", "", null, false)]
    [InlineData(", operationName: nowhere", "/next", "filter", "", null, false)]
    [InlineData(", operationName: [next]", "/next", "filter", "", null, false)]
    public void The_operation_of_the_next_pages_says_what_their_urls_have(string named, string nextPath, string parameter, string carried, string? version, bool isBelow)
    {
        var built = Tests.Building.Built.Document($$"""
            openapi: 3.0.3
            info: { title: Test, version: '1' }
            paths:
              /things:
                get:
                  operationId: listThings
                  tags: [things]
                  x-ms-pageable: { nextLinkName: nextLink, itemName: value{{named}} }
                  parameters: [{ name: {{parameter}}, in: query, schema: { type: string } }, { name: top, in: query, schema: { type: integer } }]
                  responses: &page { '200': { description: A page., content: { application/json: { schema: { type: object, properties: { value: { type: array, items: { type: string } }, nextLink: { type: string } } } } } } }
            x-ms-paths:
              {{nextPath}}:
                get:
                  operationId: next
                  tags: [things]
                  x-ms-pageable: { nextLinkName: null }
                  parameters: [{ name: {{parameter}}, in: query, schema: { type: string } }, { name: top, in: header, schema: { type: integer } }]
                  responses: *page
            """);
        var operations = built.Api.Groups.Single().Operations;
        var link = Assert.IsType<LinkAdvanceModel>(operations.Single(operation => operation.Id == "listThings").Paging!.Advance).Rules;

        Assert.Equal((carried, version, isBelow), (string.Join(',', link?.Carried ?? []), link?.ApiVersion, link?.IsBelow ?? false));
        Assert.Contains(operations, operation => operation.Path == nextPath && operation.Paging is null);
    }

    [Theory]
    [InlineData("location", "Location")]
    [InlineData("azure-async-operation", "Monitor")]
    [InlineData("operation-location", "Monitor")]
    [InlineData("original-uri", "Resource")]
    [InlineData("elsewhere", null)]
    [InlineData("[location]", null)]
    public void The_result_of_work_is_read_where_the_document_says(string via, string? state) =>
        Assert.Equal(state, Build(Strings, [], more: $"x-ms-long-running-operation-options: {{ final-state-via: {via} }}").Api.Groups.Single().Operations.Single().FinalState);

    [Theory]
    [InlineData("x-ms-pageable: { nextLinkName: null }")]
    [InlineData("x-fern-pagination: false")]
    [InlineData("x-pagination: false")]
    public void An_extension_may_say_that_there_is_one_page(string extension) => Assert.Null(Infer(Strings, ["offset", "limit"], more: extension));

    [Theory]
    [InlineData("x-pagination: true")]
    [InlineData("x-fern-pagination: true")]
    [InlineData("x-speakeasy-pagination: {}")]
    [InlineData("x-ms-pageable: { nextLinkName: nowhere }")]
    public void A_bare_or_wrong_extension_leaves_it_to_the_rest_of_the_document(string extension) =>
        Assert.Equal("offset", Infer(Strings, ["offset", "limit"], more: extension)!.Advance.Style);

    private static GeneratorOptions Options(string text)
    {
        var findings = new FindingList();
        var options = new GeneratorOptions { Paging = new OptionText("dovetail_paging", text, null, findings).ToPaging() };
        Assert.Empty(findings.ToEquatableArray());
        return options;
    }
}
