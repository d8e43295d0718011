using Dovetail;
using Features.Nullability;
using Features.Wire;

namespace Features;

public sealed class NullabilityTests : WireTest
{
    private const string Nulls = """{"must":"m","mustOrNull":null,"mustNumber":1,"mustNumberOrNull":null,"mustInner":null}""";

    private IEchoClient Echo => new NullabilityClient(new() { BaseAddress = Server.Address }).Echo;

    private static Box Empty => new() { Must = "m", MustOrNull = null, MustNumber = 1, MustNumberOrNull = null, MustInner = null };

    [Fact]
    public async Task A_required_null_is_written_and_an_absent_member_is_not()
    {
        Answers(Nulls);

        await Echo.BoxAsync(Empty);

        Assert.Equal(Nulls, Sent.Text);
    }

    [Fact]
    public async Task Nulls_inside_lists_and_maps_stay()
    {
        Answers("""{"must":"m","mustOrNull":"x","mustNumber":1,"mustNumberOrNull":2,"mustInner":{"a":1},"holes":["a",null],"gaps":{"a":1,"b":null}}""");

        Box box = await Echo.BoxAsync(Empty);

        Assert.Equal(["a", null], box.Holes);
        Assert.Null(box.Gaps?["b"]);
        Assert.Equal((2, 1), (box.MustNumberOrNull, box.MustInner?.A));

        await Echo.BoxAsync(box);
        Assert.EndsWith("""
            "holes":["a",null],"gaps":{"a":1,"b":null}}
            """, Server.Requests[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_or_a_gap_where_the_document_promises_a_value_is_tolerated()
    {
        Answers("""{"must":null,"mustNumber":null,"mayNumber":null}""");

        Box box = await Echo.BoxAsync(Empty);

        Assert.Null(box.Must);
        Assert.Equal(0, box.MustNumber);
        Assert.Null(box.MayNumber);
    }

    [Theory]
    [InlineData("""{"must":"m","mustOrNull":null,"mustNumber":null,"mustNumberOrNull":null,"mustInner":null}""")]
    [InlineData("""{"must":"m","mustOrNull":null,"mustNumberOrNull":null,"mustInner":null}""")]
    [InlineData("""{"must":"m","mustOrNull":null,"mustNumber":0,"mustNumberOrNull":null,"mustInner":null,"id":0}""")]
    [InlineData("""{"must":null,"mustOrNull":null,"mustNumber":1,"mustNumberOrNull":null,"mustInner":null}""")]
    [InlineData("""{"must":"m","mustOrNull":null,"mustNumber":1,"mustNumberOrNull":null,"mustInner":null,"may":null,"mayNumber":null}""")]
    public void What_breaks_a_promise_goes_back_as_it_came_and_no_value_is_made_up(string json) => Assert.Equal(json, Box.FromJson<Box>(json).ToJson());

    [Theory]
    [InlineData(""","mustNumber":null""")]
    [InlineData("")]
    public async Task A_request_without_what_it_has_to_have_is_told_and_not_made_up(string number)
    {
        Answers($$"""{"must":"m","mustOrNull":null{{number}},"mustNumberOrNull":null,"mustInner":null}""");

        Box box = await Echo.BoxAsync(Empty);
        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await Echo.BoxAsync(box));

        Assert.Contains("$.mustNumber", e.Message, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public void A_value_that_is_set_since_goes_before_what_did_not_come()
    {
        var box = Box.FromJson<Box>("""{"must":"m","mustOrNull":null,"mustNumber":null,"mustNumberOrNull":null,"mustInner":null,"mayNumber":null}""");

        (box.MustNumber, box.MayNumber) = (5, 0);

        Assert.Equal("""{"must":"m","mustOrNull":null,"mustNumber":5,"mustNumberOrNull":null,"mustInner":null,"mayNumber":0}""", box.ToJson());
    }

    [Fact]
    public async Task A_value_of_the_wrong_kind_is_an_error_that_says_where()
    {
        Answers("""{"must":"m","mustOrNull":null,"mustNumber":"seven","mustNumberOrNull":null,"mustInner":null}""");

        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () => await Echo.BoxAsync(Empty));

        Assert.Contains("mustNumber", e.Message, StringComparison.Ordinal);
    }
}
