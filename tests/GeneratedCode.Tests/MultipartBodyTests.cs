using System.Text;
using Dovetail;
using Features.MultipartBodies;
using Features.Wire;
using Microsoft.AspNetCore.WebUtilities;
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
        await Albums.CreateAsync(new() { Title = "t", Cover = FileContent.FromBytes(new byte[] { 1 }, "a\"\r\nX-Evil: 1; name=\"b.png") });

        var parts = await PartsAsync();
        Assert.Equal(["title", "cover"], parts.Select(part => part.Name));
        Assert.DoesNotContain("\nX-Evil", Sent.Text, StringComparison.Ordinal);
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
            parts.Add(new Part(disposition.Name.Value?.Trim('"'), disposition.FileName.Value?.Trim('"'), section.ContentType?.Split(';')[0], body.ToArray()));
        }

        return parts;
    }

    private sealed record Part(string? Name, string? FileName, string? ContentType, byte[] Body)
    {
        public string Text => Encoding.UTF8.GetString(Body);
    }
}
