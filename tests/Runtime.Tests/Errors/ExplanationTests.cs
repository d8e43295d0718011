using System.Net;
using System.Text.Json;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;
using Microsoft.Extensions.Logging;

namespace Dovetail.Runtime.Tests.Errors;

/// <summary>What a server says of its error stands in the exception's message and in the log, beside operation and status.</summary>
public sealed class ExplanationTests : WireTest
{
    private const string Begin = "getText: the server answered 422 (UnprocessableEntity)";

    [Theory]
    [InlineData("""{"type":"about:blank","title":"Out of stock","detail":"none left"}""", "application/problem+json", ": Out of stock: none left")]
    [InlineData("""{"title":"Out of stock"}""", "application/problem+json", ": Out of stock")]
    [InlineData("""{"message":"none left"}""", "application/json", ": none left")]
    [InlineData("""{"error":{"message":"none left","code":"stock"}}""", "application/json", ": none left")]
    [InlineData("""{"error":"invalid_grant","error_description":"expired"}""", "application/json", ": expired")]
    [InlineData("""{"title":"Wrong","errors":{"name":["is empty","is short"],"age":["is negative"]}}""", "application/problem+json", ": Wrong (name: is empty; name: is short; age: is negative)")]
    [InlineData("""{"detail":[{"loc":["body","age"],"msg":"must be positive","type":"value_error"}]}""", "application/json", ": must be positive (body.age: must be positive)")]
    [InlineData("""{"errors":["none left"]}""", "application/json", ": none left")]
    [InlineData("""{"message":"a\r\nWarning: b\u001b[31m\u2028c\u202ed"}""", "application/json", ": a Warning: b [31m c d")]
    [InlineData("""{"message":"\ud83d"}""", "application/json", ".")]
    [InlineData("""{"message":" \r\n "}""", "application/json", ".")]
    [InlineData("<html>no</html>", "text/html", ".")]
    [InlineData("", null, ".")]
    [InlineData("[]", "application/json", ".")]
    [InlineData("""{"message":""", "application/json", ".")]
    public async Task The_server_explains_in_one_line(string body, string? contentType, string expected)
    {
        Server.Answers(422, body, contentType);
        using var logs = new RecordingLogs(LogLevel.Warning);

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop(options => options.LoggerFactory = logs).TextAsync());

        Assert.Equal(Begin + expected, e.Message);
        Assert.Contains(e.Message, e.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(expected == "." ? ")" : $"){expected}", Assert.Single(logs.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_that_is_declared_and_not_thrown_is_explained_too()
    {
        Server.Answers(404, """{"full name":"Anna","message":404001}""");
        using var logs = new RecordingLogs(LogLevel.Warning);
        var call = Shop(options => options.LoggerFactory = logs).GetAsync("1");

        Assert.False((await call.WithResponse()).IsSuccess);
        Assert.EndsWith("): 404001", Assert.Single(logs.Lines), StringComparison.Ordinal);
        Assert.Equal(
            "getOwner: the server answered 404 (NotFound): 404001", (await Assert.ThrowsAsync<ApiResponseException<Owner>>(async () => await call)).Message);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(60_000)]
    [InlineData(5_000_000)]
    public async Task A_long_explanation_is_cut(int length)
    {
        Server.Answers(422, JsonSerializer.Serialize(new { message = string.Concat(Enumerable.Repeat("😀", length / 12)), errors = Enumerable.Repeat("x", length / 4) }));
        using var logs = new RecordingLogs(LogLevel.Warning);

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop(options => options.LoggerFactory = logs).TextAsync());

        Assert.InRange(e.Message.Length, Begin.Length, Begin.Length + 502);
        Assert.InRange(Assert.Single(logs.Lines).Length, Begin.Length, 800);
        Assert.DoesNotContain(e.Message.EnumerateRunes(), static rune => rune == System.Text.Rune.ReplacementChar);
    }

    [Theory]
    [InlineData("""{"message":"the key k%y/+\"ü is unknown"}""")]
    [InlineData("""{"message":"the key k%y\/+\u0022\u00fc is unknown"}""")]
    [InlineData("""{"message":"no","errors":{"k%y/+\"ü":["k%25y%2F%2B%22%C3%BC is unknown"]}}""")]
    public async Task The_credential_is_in_none_of_it(string body)
    {
        Server.Answers(422, body);
        using var logs = new RecordingLogs(LogLevel.Warning);
        var shop = Shop(options => (options.Credential, options.LoggerFactory) = (ApiCredential.Query("key", "k%y/+\"ü"), logs));

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await shop.TextAsync());

        Assert.Contains("***", e.Message, StringComparison.Ordinal);
        Assert.All((string[])[e.ToString(), .. logs.Lines], static text =>
        {
            Assert.DoesNotContain("k%y", text, StringComparison.Ordinal);
            Assert.DoesNotContain("k%25y", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void What_a_test_makes_says_what_the_test_says() =>
        Assert.Equal("mine", new ApiResponseException(HttpStatusCode.Conflict, "mine") { RawBody = """{"message":"none left"}""" }.Message);
}
