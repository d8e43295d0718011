using Dovetail;
using Features.SeveralSuccesses;
using Features.Wire;

namespace Features;

public sealed class SeveralSuccessesTests : WireTest
{
    private IOrdersClient Orders => new SeveralSuccessesClient(new() { BaseAddress = Server.Address }).Orders;

    [Theory]
    [InlineData(200, "Order")]
    [InlineData(202, "Ticket")]
    public async Task The_status_tells_types_apart_that_look_alike(int status, string type)
    {
        Answers("""{"id":"1"}""", status);

        var result = await Orders.PlaceAsync();

        Assert.Equal(type, result?.Value.GetType().Name);
    }

    [Fact]
    public async Task A_text_among_them_is_a_text()
    {
        Answers(Answer.Text("soon", status: 203));

        var result = await Orders.PlaceAsync();

        Assert.Equal("soon", result?.Match(order => order.Id, ticket => ticket.Id, text => text, _ => "unknown"));
    }

    [Fact]
    public async Task None_of_them_is_null() => Assert.Null(await Orders.PlaceAsync());

    [Fact]
    public async Task Statuses_of_one_type_are_of_that_type()
    {
        Answers("""{"id":"1"}""", status: 201);

        Order order = await Orders.SameAsync();

        Assert.Equal("1", order.Id);
    }

    [Fact]
    public async Task Types_without_names_are_told_apart_too()
    {
        Answers("""{"a":"1"}""");
        Assert.Equal("1", (await Orders.InlineAsync()).Match<string?>(one => one.A, many => null, _ => null));

        Answers("""["x","y"]""", status: 206);
        Assert.Equal("y", (await Orders.InlineAsync()).Match<string?>(one => null, many => many[1], _ => null));
    }

    [Fact]
    public async Task Each_form_of_an_answer_has_a_method()
    {
        Answers("""{"id":"1"}""");
        Assert.Equal("1", (await Orders.ReportAsync()).Id);

        Answers(Answer.Text("id\n1"));
        Assert.Equal("id\n1", await Orders.ReportTextAsync());

        Answers(Answer.Bytes([1, 2], "application/pdf"));
        await using FileResponse pdf = await Orders.ReportFileAsync();
        Assert.Equal("application/pdf", pdf.MediaType);

        Assert.Equal(["application/json", "text/csv", "application/pdf"], Server.Requests.Select(request => request.Header("Accept")));
    }
}
