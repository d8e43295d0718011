using System.Text;
using System.Text.Json;
using Dovetail.Http;
using Dovetail.Http.Internal;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Http.Bodies;

public sealed class BodyTests
{
    [Fact]
    public async Task A_JSON_body_is_the_same_bytes_in_each_attempt_whatever_the_caller_does_meanwhile()
    {
        var tags = new List<string> { "a" };
        using var body = new JsonRequestBody<Pet, ModelFormat<Pet>>(new Pet { Id = 1, Name = "ü", Note = null, Tags = tags }, "application/json");
        tags.Add("b");

        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var content = body.CreateContent();
            Assert.True(body.CanReplay);
            Assert.Equal("application/json", content.Headers.ContentType!.ToString());
            Assert.Equal("""{"id":1,"name":"ü","tags":["a"],"note":null}"""u8.Length, content.Headers.ContentLength);
            Assert.Equal("""{"id":1,"name":"ü","tags":["a"],"note":null}""", await Read(content));
        }
    }

    [Fact]
    public async Task A_buffer_that_is_still_being_sent_is_not_given_to_another_call()
    {
        var gate = new TaskCompletionSource();
        var body = new JsonRequestBody<string, StringFormat>(new string('a', 5_000), "application/json");
        var content = body.CreateContent();
        var stream = new GatedStream(gate.Task);
        var sending = content.CopyToAsync(stream, TestContext.Current.CancellationToken);

        content.Dispose();
        body.Dispose();
        using var other = new JsonRequestBody<string, StringFormat>(new string('b', 5_000), "application/json");
        gate.SetResult();
        await sending;

        Assert.Equal($"\"{new string('a', 5_000)}\"", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_body_that_JSON_does_not_have_is_refused_at_once() =>
        Assert.Throws<ArgumentException>(() => new JsonRequestBody<double, DoubleFormat>(double.NaN, "application/json"));

    [Theory]
    [InlineData("")]
    [InlineData("json")]
    [InlineData("application/json\r\nX: 1")]
    public void A_malformed_content_type_is_refused_at_once(string contentType)
    {
        Assert.Throws<ArgumentException>(() => new JsonRequestBody<int, Int32Format>(1, contentType));
        Assert.Throws<ArgumentException>(() => new TextRequestBody("", contentType));
        Assert.Throws<ArgumentException>(() => new MultipartRequestBody(new Parts(static _ => { }), contentType));
        Assert.Throws<ArgumentException>(() => FileContent.FromBytes(default, mediaType: contentType));
    }

    [Fact]
    public async Task A_form_is_written_as_OpenAPI_has_it_by_default()
    {
        const string json = """{"grant type":"a b&c","n":1.50,"yes":true,"none":null,"list":["x","y z"],"empty":[],"object":{"a":1},"objects":[{"a":1},{"b":2}]}""";
        using var body = new FormRequestBody<JsonElement, JsonFormat>(JsonDocument.Parse(json).RootElement);
        using var content = body.CreateContent();

        Assert.Equal("application/x-www-form-urlencoded", content.Headers.ContentType!.ToString());
        Assert.Equal(
            "grant+type=a+b%26c&n=1.50&yes=true&list=x&list=y+z&object=%7B%22a%22%3A1%7D&objects=%7B%22a%22%3A1%7D&objects=%7B%22b%22%3A2%7D",
            await Read(content));
    }

    [Fact]
    public async Task Fields_of_a_form_have_their_own_styles()
    {
        const string json = """{"deep":{"a":{"b":[1,{"c":"ü"}]}},"csv":["a","b c"],"pipes":["a","b"],"spread":{"x":1,"y":2},"json":["a"]}""";
        using var body = new FormRequestBody<JsonElement, JsonFormat>(
            JsonDocument.Parse(json).RootElement,
            [
                new FormField("deep", ParameterStyle.DeepObject, true),
                new FormField("csv", ParameterStyle.Form, false),
                new FormField("pipes", ParameterStyle.PipeDelimited, false),
                new FormField("spread", ParameterStyle.Form, true),
                new FormField("json", ParameterStyle.Json, true),
            ]);
        using var content = body.CreateContent();

        Assert.Equal(
            "deep%5Ba%5D%5Bb%5D%5B0%5D=1&deep%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=%C3%BC&csv=a,b+c&pipes=a%7Cb&x=1&y=2&json=%5B%22a%22%5D",
            await Read(content));
    }

    [Fact]
    public void A_form_that_is_no_object_is_refused() =>
        Assert.Throws<ArgumentException>(() => new FormRequestBody<IReadOnlyList<int>, ListFormat<int, Int32Format>>([1]));

    [Theory]
    [InlineData("text/plain", "text/plain; charset=utf-8", new byte[] { 0xC3, 0xBC })]
    [InlineData("application/xml", "application/xml", new byte[] { 0xC3, 0xBC })]
    [InlineData("text/plain; charset=\"iso-8859-1\"", "text/plain; charset=\"iso-8859-1\"", new byte[] { 0xFC })]
    public async Task A_text_is_sent_in_its_charset(string contentType, string sent, byte[] bytes)
    {
        using var body = new TextRequestBody("ü", contentType);
        using var content = body.CreateContent();

        Assert.Equal(sent, content.Headers.ContentType!.ToString());
        Assert.Equal(bytes, await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("application/pdf", "image/png", "application/pdf")]
    [InlineData(null, "image/jpeg", "image/jpeg")]
    [InlineData(null, "image/*", "image/png")]
    [InlineData(null, "*/*", "image/png")]
    public void A_file_is_sent_as_what_its_giver_the_description_or_its_name_says(string? given, string declared, string sent)
    {
        using var body = new FileRequestBody(FileContent.FromBytes(new byte[] { 1 }, "a.PNG", given), declared);
        using var content = body.CreateContent();

        Assert.Equal(sent, content.Headers.ContentType!.ToString());
        Assert.Equal(1, content.Headers.ContentLength);
    }

    private static Task<string> Read(HttpContent content) => content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private sealed class GatedStream(Task gate) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await gate;
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
