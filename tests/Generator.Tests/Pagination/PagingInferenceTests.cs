using Dovetail.Generator.Model;
using Dovetail.Generator.Tests.Building;

namespace Dovetail.Generator.Tests.Pagination;

public sealed class PagingInferenceTests
{
    private const string Page = "{ type: object, required: [items], properties: { items: { type: array, items: { type: string } }, total: { type: integer } } }";
    private const string List = "{ type: array, items: { type: string } }";

    [Fact]
    public void Offset_and_limit_page_over_the_items_until_the_total()
    {
        var paging = Infer(Page, "offset", "limit")!;
        Assert.Equal(new OffsetAdvanceModel("offset", "limit"), paging.Advance);
        Assert.Equal([new MemberStep("Items", false)], paging.Items);
        Assert.Equal([new MemberStep("Total", true)], Assert.IsType<TotalStopModel>(paging.Stop).Path);
    }

    [Fact]
    public void A_bare_list_pages_by_page_number()
    {
        var paging = Infer(List, "page", "per_page")!;
        Assert.Equal(new PageNumberAdvanceModel("page", "per_page", 1), paging.Advance);
        Assert.True(paging.Items.IsEmpty);
    }

    [Theory]
    [InlineData(Page, "limit")]
    [InlineData(Page, "start")]
    [InlineData("{ type: string }", "offset", "limit")]
    [InlineData("{ type: object, properties: { a: { type: array, items: { type: string } }, b: { type: array, items: { type: string } } } }", "offset", "limit")]
    public void What_is_not_certain_does_not_page(string response, params string[] parameters) => Assert.Null(Infer(response, parameters));

    [Fact]
    public void A_flag_in_the_metadata_says_whether_there_is_more()
    {
        var paging = Infer("{ type: object, properties: { data: { type: array, items: { type: string } }, meta: { type: object, properties: { has_more: { type: boolean } } } } }", "offset", "limit")!;
        Assert.Equal([new MemberStep("Meta", true), new MemberStep("HasMore", true)], Assert.IsType<HasMoreStopModel>(paging.Stop).Path);
    }

    private static PagingModel? Infer(string response, params string[] parameters) => Built.Operation($$"""
        parameters:
        {{string.Join('\n', parameters.Select(name => $"  - {{ name: {name}, in: query, schema: {{ type: integer }} }}"))}}
        responses: { '200': { description: A page., content: { application/json: { schema: {{response}} } } } }
        """).Paging;
}
