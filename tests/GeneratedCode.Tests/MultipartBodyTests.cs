using System.Text;
using Dovetail;
using Features.MultipartBodies;
using Features.Wire;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Features;

public sealed class MultipartBodyTests : WireTest
{
    private IAlbumsClient Albums => new MultipartBodiesClient(new() { BaseAddress = Server.Address }).Albums;

    [Fact]
    public async Task Each_member_is_a_part()
    {
        await Albums.CreateAsync(new()
        {
            Title = "Été",
            Cover = FileContent.FromBytes(new byte[] { 1, 2, 3 }, "cover.png", "image/png"),
            CoverXRotation = 90,
            Pages = [FileContent.FromBytes(new byte[] { 4 }, "1.bin"), FileContent.FromBytes(new byte[] { 5 }, "2.bin")],
            Year = 2024,
            Tags = ["a", "b"],
            Place = new() { City = "Ulm" },
        });

        var parts = await PartsAsync();
        Assert.Equal(["title", "cover", "pages", "pages", "year", "tags", "tags", "place"], parts.Select(part => part.Name));
        Assert.Equal("Été", parts[0].Text);
        Assert.Equal(("cover.png", "image/png"), (parts[1].FileName, parts[1].ContentType));
        Assert.Equal([1, 2, 3], parts[1].Body);
        Assert.Equal("2024", parts[4].Text);
        Assert.Equal(("application/json", """{"city":"Ulm"}"""), (parts[7].ContentType, parts[7].Text));
    }

    [Fact]
    public async Task A_file_name_can_not_forge_a_header()
    {
        await Albums.CreateAsync(new() { Title = "t", CoverXRotation = 0, Cover = FileContent.FromBytes(new byte[] { 1 }, "a\"\r\nX-Evil: 1; name=\"b.png") });

        var parts = await PartsAsync();
        Assert.Equal(["title", "cover"], parts.Select(part => part.Name));
        Assert.DoesNotContain("\nX-Evil", Sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_has_the_headers_that_its_encoding_declares()
    {
        await Albums.CreateAsync(new()
        {
            Title = "t",
            Cover = FileContent.FromBytes(new byte[] { 1 }),
            CoverXRotation = 90,
            CoverXColours = ["red", "blue"],
            Pages = [FileContent.FromBytes(new byte[] { 4 }), FileContent.FromBytes(new byte[] { 5 })],
            PagesXBatch = "b",
        });

        var parts = await PartsAsync();
        Assert.Equal(("90", "red, blue"), ((string?)parts[1].Headers["X-Rotation"], (string?)parts[1].Headers["X-Colours"]));
        Assert.Equal(["b", "b"], parts.Skip(2).Select(part => (string?)part.Headers["X-Batch"]));
        Assert.False(parts[0].Headers.ContainsKey("X-Rotation"));
    }

    [Fact]
    public async Task A_part_has_the_content_type_of_its_encoding_and_of_several_the_file_says_which()
    {
        await Albums.CreateAsync(new()
        {
            Title = "t",
            Cover = FileContent.FromBytes(new byte[] { 1 }),
            CoverXRotation = 0,
            Back = FileContent.FromBytes(new byte[] { 2 }, "back.jpg"),
            Notes = new() { Text = "n" },
            Isbn = "3",
        });

        var types = (await PartsAsync()).ToDictionary(part => part.Name!, part => part.ContentType);
        Assert.Equal((null, "image/png", "image/jpeg"), (types["title"], types["cover"], types["back"]));
        Assert.Equal(("application/vnd.notes+json", "text/x-isbn"), (types["notes"], types["isbn"]));
    }

    [Fact]
    public async Task A_header_of_a_part_can_not_forge_another_and_nothing_is_sent()
    {
        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await Albums.CreateAsync(new()
        {
            Title = "t",
            Cover = FileContent.FromBytes(new byte[] { 1 }),
            CoverXRotation = 0,
            CoverXColours = ["red\r\nX-Evil: 1"],
        }));

        Assert.DoesNotContain("Evil", e.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    private async Task<List<Part>> PartsAsync()
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(Sent.Header("Content-Type")).Boundary).Value!;
        var reader = new MultipartReader(boundary, new MemoryStream(Sent.Body));
        var parts = new List<Part>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var body = new MemoryStream();
            await section.Body.CopyToAsync(body);
            var disposition = section.GetContentDispositionHeader()!;
            parts.Add(new Part(disposition.Name.Value?.Trim('"'), disposition.FileName.Value?.Trim('"'), section.ContentType?.Split(';')[0], body.ToArray(), section.Headers!));
        }

        return parts;
    }

    private sealed record Part(string? Name, string? FileName, string? ContentType, byte[] Body, IDictionary<string, StringValues> Headers)
    {
        public string Text => Encoding.UTF8.GetString(Body);
    }
}
