using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using static Dovetail.Generator.Tests.Pagination.PagingDocument;

namespace Dovetail.Generator.Tests.Pagination;

/// <summary>Pages that go on from a time, or from what is older than an item.</summary>
public sealed class PagingByTimeTests
{
    private const string Answer = $"{{ type: object, properties: {{ things: {Strings}, pagination: {{ type: object, properties: {{ next: {Next}, prev: {{ type: number }} }} }} }} }}";
    private const string Next = "{ type: [number, 'null'], description: Timestamp that asks for the next page. }";
    private const string Things = "{ type: array, items: { type: object, properties: { id: { type: string } } } }";
    private const string Since = "name: since, description: Only things created after this timestamp., schema: { type: number }";
    private const string Until = "name: until, description: Only things created before this timestamp., schema: { type: number }";
    private const string MaxId = "name: max_id, description: Only things *OLDER* than the thing with this ID., schema: { type: string }";
    private const string NewestFirst = "description: In descending chronological order (newest first).";

    [Theory]
    [InlineData("from", "string")]
    [InlineData("until", "number")]
    public void A_time_goes_where_alone_one_is_taken(string name, string type)
    {
        var paging = Infer(Answer, [$"name: {name}, description: Only things updated after the given timestamp, schema: {{ type: {type} }}", "limit"])!;
        Assert.Equal((new CursorAdvanceModel(Query(name), Query("limit")), "Pagination.Next"), (paging.Advance, PathOf(paging.Next)));
    }

    [Fact]
    public void One_that_is_deprecated_takes_none() =>
        Assert.Equal(
            new CursorAdvanceModel(Query("until"), null),
            Infer(Answer, [Until, "name: to, description: A timestamp, schema: { type: number, deprecated: true }"])!.Advance);

    [Fact]
    public void Of_two_ends_of_a_span_the_later_one_takes_it_where_the_newest_come_first() =>
        Assert.Equal(new CursorAdvanceModel(Query("until"), Query("limit")), Infer(Answer, [Since, Until, "limit"], more: NewestFirst)!.Advance);

    [Fact]
    public void Of_two_ends_of_a_span_none_is_certain_and_the_finding_says_what_would_settle_it()
    {
        var built = Build(Answer, [Since, Until, "limit"]);
        Assert.Null(PagingOf(built));
        Assert.Contains("'since' and 'until' take one", Suggestion(built)!.Message, StringComparison.Ordinal);
        Assert.Contains("dovetail_paging = operation:listThings cursor=until next=/pagination/next", Suggestion(built)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_finding_says_pages()
    {
        var entry = PagingEntryReader.Read("operation:listThings cursor=until next=/pagination/next").Entry!;
        var paging = Infer(Answer, [Since, Until, "limit"], options: new GeneratorOptions { Paging = [entry] })!;
        Assert.Equal((new CursorAdvanceModel(Query("until"), Query("limit")), "Pagination.Next"), (paging.Advance, PathOf(paging.Next)));
    }

    [Theory]
    [InlineData("name: date, description: Only things of this date, schema: { type: string }")]
    [InlineData("name: from, description: The sender, schema: { type: string }")]
    [InlineData("name: until, description: A timestamp, schema: { type: string, enum: [now] }")]
    [InlineData(Until, "name: updated, description: When it was updated, schema: { type: number }")]
    public void What_may_be_another_time_is_none(params string[] parameters) => Assert.Null(Infer(Answer, parameters));

    [Fact]
    public void A_time_that_is_not_said_to_lead_on_does_not() =>
        Assert.Null(Infer("{ type: object, properties: { things: { type: array, items: { type: string } }, next: { type: number, description: When it runs next. } } }", [Until]));

    [Fact]
    public void What_is_older_than_the_last_follows_where_the_newest_come_first()
    {
        var paging = Infer(Things, [MaxId, "limit"], more: NewestFirst)!;
        Assert.Equal((new LastIdAdvanceModel(Query("max_id"), Query("limit"), null), "Id"), (paging.Advance, PathOf(paging.Key)));
    }

    [Theory]
    [InlineData(Things, MaxId, "description: All things.")]
    [InlineData(Things, "name: max_id, description: Only things newer than the thing with this ID., schema: { type: string }", NewestFirst)]
    [InlineData(Things, "name: before, description: Only things older than this time., schema: { type: string }", NewestFirst)]
    [InlineData(Strings, MaxId, NewestFirst)]
    public void Without_the_order_the_direction_or_the_id_none_follows(string answer, string parameter, string prose) => Assert.Null(Infer(answer, [parameter, "limit"], more: prose));
}
