using System.IO.Compression;
using System.Text;
using Dovetail.Testing;

namespace Dovetail.TestServer.Tests.Server;

/// <summary>Bodies are held against the document: presence, media type, schema.</summary>
public sealed class BodyTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("""{"name":"ab"}""", "application/json")]
    [InlineData("""{"name":"ab","price":0.25,"shape":{"side":2}}""", "application/json; charset=utf-8")]
    [InlineData("name=x&count=3&tags=a&tags=b", Form)]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\nContent-Type: application/octet-stream\r\n\r\nabc\r\n--b--\r\n", "multipart/form-data; boundary=b")]
    public async Task What_the_document_has_passes(string body, string mediaType)
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);

        var (response, wrong) = await server.SendAsync("POST /things", body, mediaType);

        Assert.Empty(wrong);
        Assert.Equal(201, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("{}", "application/json", "body lacks the required member 'name'.")]
    [InlineData("""{"name":"A"}""", "application/json", "body/name must have at least 2 characters.;body/name does not match the pattern ^[a-z]{2,}[0-9]?$.")]
    [InlineData("""{"name":"ab","price":0}""", "application/json", "body/price must be more than 0.")]
    [InlineData("""{"name":"ab","price":0.3}""", "application/json", "body/price must be a multiple of 0.25.")]
    [InlineData("""{"name":null}""", "application/json", "body/name must be a string, and is null.")]
    [InlineData("""{"name":"ab","shape":{"radius":1,"side":1}}""", "application/json", "body/shape fits several of the alternatives, of which exactly one must fit.")]
    [InlineData("""{"name":"ab","shape":{}}""", "application/json", "body/shape fits none of the 2 alternatives; the nearest one: /shape lacks the required member 'radius'.")]
    [InlineData("""{"name":""", "application/json", "body is no JSON (line 1, byte 9).")]
    [InlineData("""{"name":"\ud800"}""", "application/json", "body holds a text that is no Unicode.")]
    [InlineData("[]", "application/json", "body must be an object, and is an array.")]
    [InlineData("x", "text/plain", "header.Content-Type must be application/json or application/x-www-form-urlencoded or multipart/form-data, and is text/plain.")]
    [InlineData("count=x", Form, "body lacks the required member 'name'.;body/count must be an integer, and is a string.")]
    [InlineData("name=x&name=y", Form, "body/name stands 2 times, and is one value.")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"count\"\r\n\r\nx\r\n--b--\r\n", "multipart/form-data; boundary=b", "body lacks the required member 'file'.;body/count must be an integer, and is a string.")]
    [InlineData("nothing", "multipart/form-data; boundary=b", "body is no multipart body: a boundary or a header of a part is missing or malformed.")]
    [InlineData("nothing", "multipart/form-data", "body is multipart, and its content type has no boundary.")]
    public async Task What_it_has_not_is_a_violation(string body, string mediaType, string expected)
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);

        var (response, wrong) = await server.SendAsync("POST /things", body, mediaType);

        Assert.Equal(expected.Split(';').Length > 1 && expected.Contains(".;", StringComparison.Ordinal) ? expected.Replace(".;", ".\n", StringComparison.Ordinal).Split('\n') : [expected], wrong);
        Assert.Equal(mediaType == "text/plain" ? 415 : 400, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("POST /things", null, "body is required, and not there.")]
    [InlineData("GET /things", "{}", "body is there, and the operation has none.")]
    public async Task A_body_is_there_where_it_has_to_be(string line, string? body, string expected)
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);

        Assert.Equal([expected], (await server.SendAsync(line, body)).Wrong);
    }

    [Fact]
    public async Task A_violation_names_the_line_of_the_document()
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);
        await server.SendAsync("POST /things", """{"name":"ab","price":0}""");

        var violation = Assert.Single(server.Violations);
        var line = Contracts.Everything.Split('\n').ToList().FindIndex(static text => text.Contains("exclusiveMinimum", StringComparison.Ordinal)) + 1;

        Assert.Equal(("createThing", "POST /things", "body", "/price", line), (violation.Operation, violation.Request, violation.Place, violation.Path, violation.Line));
        Assert.Equal($"createThing: body/price must be more than 0. (openapi:{line})", violation.ToString());
        Assert.Contains(violation.ToString(), Assert.Throws<ContractViolationException>(server.AssertNoViolations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Huge_bodies_are_not_read()
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything, new() { MaxBodyBytes = 1_000 });
        using var client = new HttpMessageInvoker(server, disposeHandler: false);

        // A thousand times smaller on the wire than in memory.
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(new byte[1_000_000]);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example/things") { Content = new ByteArrayContent(packed.ToArray()) };
        request.Content.Headers.Add("Content-Encoding", "gzip");
        request.Content.Headers.Add("Content-Type", "application/json");
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(413, (int)response.StatusCode);
        Assert.Equal(413, Assert.Single(server.Violations).Status);
    }

    [Fact]
    public async Task Deep_bodies_end()
    {
        await using var server = ApiTestServer.FromText(Contracts.Everything);

        var (_, wrong) = await server.SendAsync("POST /things", new StringBuilder().Insert(0, "[", 100_000).ToString());

        Assert.StartsWith("body is no JSON", Assert.Single(wrong), StringComparison.Ordinal);
    }
}
