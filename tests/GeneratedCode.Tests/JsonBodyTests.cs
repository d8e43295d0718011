using System.Net;
using System.Text.Json;
using Features.JsonBodies;
using Features.Wire;

namespace Features;

public sealed class JsonBodyTests : WireTest
{
    private INotesClient Notes => new JsonBodiesClient(new() { BaseAddress = Server.Address }).Notes;

    [Fact]
    public async Task An_object_goes_and_comes()
    {
        Answers("""{"text":"hello","stars":5}""", 201);

        Note note = await Notes.CreateAsync(new() { Text = "hi \u2028 </script>" });

        Assert.Equal(("POST", "/notes"), (Sent.Method, Sent.Target));
        using var sent = JsonDocument.Parse(Sent.Body);
        Assert.Equal("hi \u2028 </script>", sent.RootElement.GetProperty("text").GetString());
        Assert.Equal(5, note.Stars);
        Assert.Equal("application/json", Sent.Header("Accept"));
    }

    [Fact]
    public async Task A_list_goes_and_a_number_comes()
    {
        Answers("2");

        int count = await Notes.CreateManyAsync([new() { Text = "a" }, new() { Text = "b" }]);

        Assert.Equal("""[{"text":"a"},{"text":"b"}]""", Sent.Text);
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task An_optional_body_may_be_left_out()
    {
        await Notes.TouchAsync("1");

        Assert.Empty(Sent.Body);
        Assert.Null(Sent.Header("Content-Type"));
    }

    [Fact]
    public async Task A_body_that_is_required_can_not_be_null()
    {
        await Assert.ThrowsAsync<Dovetail.RequestValidationException>(async () => await Notes.CreateAsync(null!));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_vendor_type_is_JSON_too_and_a_documented_204_is_null()
    {
        Answers(Answer.NoContent);

        using var patch = JsonDocument.Parse("""{"text":null}""");
        var response = await Notes.ChangeAsync("1", patch.RootElement).WithResponse();

        Assert.Equal("""{"text":null}""", Sent.Text);
        Assert.Equal("application/merge-patch+json", Sent.Header("Content-Type"));
        Assert.Equal("application/vnd.notes.v2+json", Sent.Header("Accept"));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Null(response.Value);
    }
}
