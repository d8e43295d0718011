using Dovetail;
using Features.BodyChoices;
using Features.Wire;

namespace Features;

public sealed class BodyChoiceTests : WireTest
{
    private INotesClient Notes => new BodyChoicesClient(new() { BaseAddress = Server.Address }).Notes;

    [Fact]
    public async Task Each_kind_of_body_has_an_overload()
    {
        await Notes.AddAsync(new Note { Text = "a" }, silent: true);
        await Notes.AddAsync(new NotesAddFormDataRequest { File = FileContent.FromBytes("b"u8.ToArray()) });
        await Notes.AddAsync("c");
        await Notes.AddAsync(FileContent.FromBytes("d"u8.ToArray()));

        Assert.Equal(
            ["application/json", "multipart/form-data", "text/plain", "application/octet-stream"],
            Server.Requests.Select(request => request.Header("Content-Type")!.Split(';')[0]));
        Assert.Equal("/notes?silent=true", Server.Requests[0].Target);
        Assert.Equal(["c", "d"], Server.Requests.Skip(2).Select(request => request.Text));
    }

    [Fact]
    public async Task Overloads_of_JSON_differ_in_what_they_take()
    {
        await Notes.ChangeAsync("1", new Note { Text = "a" });
        await Notes.ChangeAsync("1", [new() { Op = "remove", Path = "/text" }]);

        Assert.Equal(["application/merge-patch+json", "application/json-patch+json"], Server.Requests.Select(request => request.Header("Content-Type")));
        Assert.Equal(["""{"text":"a"}""", """[{"op":"remove","path":"/text"}]"""], Server.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task A_body_that_may_be_left_out_can_be()
    {
        await Notes.ChangeAsync("1");

        Assert.Null(Sent.Header("Content-Type"));
    }

    [Fact]
    public async Task Of_media_types_that_are_written_alike_a_header_chooses()
    {
        await Notes.ChangeAsync("1", new Note { Text = "a" }, new RequestOptions { Headers = new Dictionary<string, string> { ["Content-Type"] = "application/vnd.note+json" } });

        Assert.Equal("application/vnd.note+json", Sent.Header("Content-Type"));
    }
}
