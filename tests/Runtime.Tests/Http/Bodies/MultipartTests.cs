using System.Text;
using System.Text.Json;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace Dovetail.Runtime.Tests.Http.Bodies;

public sealed class MultipartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parts_are_written_byte_for_byte_as_RFC_7578_has_them()
    {
        using var body = new MultipartRequestBody(
            new Parts(static writer =>
            {
                writer.Text("description", "a cat, grün");
                writer.Text<long, Int64Format>("id", 7);
                writer.Texts<string, StringFormat>("tags", ["x", "y"]);
                writer.Json<Owner, ModelFormat<Owner>>("owner", new Owner { FullName = "Ann" });
                writer.File("file", FileContent.FromBytes("meow"u8.ToArray(), "cat.png"));
            }),
            "multipart/form-data; boundary=theirs",
            "BOUNDARY");
        using var content = body.CreateContent();

        const string expected = """
            --BOUNDARY
            Content-Disposition: form-data; name="description"

            a cat, grün
            --BOUNDARY
            Content-Disposition: form-data; name="id"

            7
            --BOUNDARY
            Content-Disposition: form-data; name="tags"

            x
            --BOUNDARY
            Content-Disposition: form-data; name="tags"

            y
            --BOUNDARY
            Content-Disposition: form-data; name="owner"
            Content-Type: application/json

            {"full name":"Ann"}
            --BOUNDARY
            Content-Disposition: form-data; name="file"; filename="cat.png"
            Content-Type: image/png

            meow
            --BOUNDARY--

            """;
        Assert.Equal(expected.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync(Cancellation)));
        Assert.Equal("multipart/form-data; boundary=BOUNDARY", content.Headers.ContentType!.ToString());
        Assert.Equal(Encoding.UTF8.GetByteCount(expected.ReplaceLineEndings("\r\n")), content.Headers.ContentLength);
    }

    [Fact]
    public async Task What_is_null_or_undefined_is_left_out()
    {
        using var body = new MultipartRequestBody(
            new Parts(static writer =>
            {
                writer.Text("a", null);
                writer.Text<long, Int64Format>("b", null);
                writer.Texts<string, StringFormat>("c", null);
                writer.Json<Owner, ModelFormat<Owner>>("d", (Owner?)null);
                writer.Json<JsonElement, JsonFormat>("e", default(JsonElement));
                writer.Json<JsonElement, JsonFormat>("f", (JsonElement?)null);
                writer.File("g", null);
                writer.Files("h", null);
                writer.Text<Uri, Dovetail.Serialization.UriFormat>("i", null);
            }),
            "multipart/form-data",
            "B");
        using var content = body.CreateContent();

        Assert.Equal("--B--\r\n", await content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Names_can_not_add_header_fields_or_parts()
    {
        const string hostile = "a\"; filename=\"x\"\r\nX-Evil: 1\r\n\r\n--B\0";
        using var body = new MultipartRequestBody(
            new Parts(static writer =>
            {
                writer.Text(hostile, "1");
                writer.File(hostile, FileContent.FromBytes(default, hostile));
            }),
            "multipart/form-data",
            "B");
        using var content = body.CreateContent();
        var text = await content.ReadAsStringAsync(Cancellation);
        var reader = new MultipartReader("B", new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(["Content-Disposition"], (await reader.ReadNextSectionAsync(Cancellation))!.Headers!.Keys);
        Assert.Equal(["Content-Disposition", "Content-Type"], (await reader.ReadNextSectionAsync(Cancellation))!.Headers!.Keys);
        Assert.Null(await reader.ReadNextSectionAsync(Cancellation));
        Assert.Contains("name=\"a%22; filename=%22x%22%0D%0AX-Evil: 1%0D%0A%0D%0A--B%00\"\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain\r\nX-Evil: 1")]
    [InlineData("text")]
    public void A_malformed_content_type_of_a_part_is_refused_at_once(string contentType) =>
        Assert.Throws<ArgumentException>(() => new MultipartRequestBody(new Parts(writer => writer.Text("a", "b", contentType)), "multipart/form-data"));

    [Fact]
    public async Task Names_beyond_ASCII_are_understood_by_a_server()
    {
        using var body = new MultipartRequestBody(
            new Parts(static writer => writer.File("größe", FileContent.FromBytes("x"u8.ToArray(), "日本 ü.txt"))), "multipart/form-data", "B");
        using var content = body.CreateContent();
        var reader = new MultipartReader("B", await content.ReadAsStreamAsync(Cancellation));

        var section = (await reader.ReadNextSectionAsync(Cancellation))!.AsFileSection()!;

        Assert.Equal("größe", section.Name);
        Assert.Equal("日本 ü.txt", section.FileName);
    }

    [Theory]
    [InlineData("multipart/form-data", false)]
    [InlineData("multipart/mixed", true)]
    public async Task A_form_has_a_name_in_UTF_8_alone(string contentType, bool isExtended)
    {
        // RFC 7578 4.2: no filename* in a form; firewalls refuse it.
        using var body = new MultipartRequestBody(new Parts(static writer => writer.File("f", FileContent.FromBytes("x"u8.ToArray(), "日本\"\n.txt"))), contentType, "B");
        using var content = body.CreateContent();

        var text = await content.ReadAsStringAsync(Cancellation);

        Assert.Contains("filename=\"日本%22%0A.txt\"", text, StringComparison.Ordinal);
        Assert.Equal(isExtended, text.Contains("filename*=UTF-8''", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_unknown_length_is_streamed_in_chunks()
    {
        using var body = new MultipartRequestBody(
            new Parts(static writer => writer.File("f", FileContent.FromFactory(static _ => new(new MemoryStream(new byte[300_000]))))), "multipart/form-data");
        using var content = body.CreateContent();

        Assert.Null(content.Headers.ContentLength);
        Assert.InRange((await content.ReadAsByteArrayAsync(Cancellation)).Length, 300_100, 300_400);
    }

    [Fact]
    public async Task Each_attempt_writes_the_same_bytes_again()
    {
        using var stream = new MemoryStream("skipped, sent"u8.ToArray()) { Position = 9 };
        var file = FileContent.FromStream(stream);
        using var body = new MultipartRequestBody(new Parts(writer => writer.File("f", file)), "multipart/form-data");
        using var first = body.CreateContent();
        var once = await first.ReadAsStringAsync(Cancellation);
        using var second = body.CreateContent();

        Assert.True(body.CanReplay);
        Assert.Equal(once, await second.ReadAsStringAsync(Cancellation));
        Assert.Contains("\r\n\r\nsent\r\n", once, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_with_a_stream_that_can_not_seek_can_not_be_replayed()
    {
        using var body = new MultipartRequestBody(new Parts(static writer => writer.File("f", FileContent.FromStream(new ForwardStream("x")))), "multipart/form-data");

        Assert.False(body.CanReplay);
    }

    [Fact]
    public void Nobody_can_guess_a_boundary()
    {
        using var one = new MultipartRequestBody(new Parts(static _ => { }), "multipart/mixed");
        using var other = new MultipartRequestBody(new Parts(static _ => { }), "multipart/mixed");
        using var first = one.CreateContent();
        using var second = other.CreateContent();

        Assert.NotEqual(first.Headers.ContentType!.ToString(), second.Headers.ContentType!.ToString());
        Assert.StartsWith("multipart/mixed; boundary=", first.Headers.ContentType.ToString(), StringComparison.Ordinal);
    }

    internal sealed class ForwardStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }
    }
}
