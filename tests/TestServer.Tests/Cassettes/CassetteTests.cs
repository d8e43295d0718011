using System.Net;
using System.Text;
using Dovetail.Testing;
using Shop;

namespace Dovetail.TestServer.Tests.Cassettes;

/// <summary>Calls are recorded once and played back: without the server, without the credential, and with nothing secret in the file.</summary>
public sealed class CassetteTests : IDisposable
{
    private const string Secret = "t0p-secret/token+";

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "shop.json");

    public void Dispose()
    {
        if (Directory.Exists(Path.GetDirectoryName(_path)))
        {
            Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);
        }
    }

    [Fact]
    public async Task What_was_recorded_is_played_without_server_and_credential()
    {
        var wire = new Wire(
            """{"id":1,"total":9.90,"note":"ä"}""",
            """{"id":1,"total":10.00}""",
            """{"items":[{"id":1,"total":1},{"id":2,"total":2}],"total":3}""",
            """{"items":[{"id":3,"total":3}],"total":3}""");
        async Task<string> UseAsync(ShopClient shop)
        {
            var text = new StringBuilder();
            text.Append((await shop.Orders.GetAsync(1)).Total).Append(' ').Append((await shop.Orders.GetAsync(1)).Total);
            await foreach (var order in shop.Orders.ListAsync(limit: 2))
            {
                text.Append(' ').Append(order.Id);
            }

            return text.ToString();
        }

        string recorded;
        await using (var cassette = Cassette.Open(_path, CassetteMode.Record))
        await using (var shop = Client(cassette, wire))
        {
            recorded = await UseAsync(shop);
        }

        await using var played = Cassette.Open(_path);
        await using var offline = Client(played, new Wire(), credential: null);

        Assert.Equal("9.90 10.00 1 2 3", recorded);
        Assert.Equal(recorded, await UseAsync(offline));
        Assert.Equal((4, 4), (wire.Sent, played.Count));
    }

    [Fact]
    public async Task Nothing_secret_is_in_the_file()
    {
        var wire = new Wire(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"id":1,"total":1,"note":"you are {{Secret}}"}""", Encoding.UTF8, "application/json"),
            Headers = { { "Set-Cookie", "session=abc" }, { "X-Api-Key", "k" }, { "ETag", "\"1\"" }, { "X-Echo", $"Bearer {Secret}" } },
        });
        await using (var cassette = Cassette.Open(_path, CassetteMode.Record))
        await using (var shop = Client(cassette, wire))
        {
            await shop.Orders.GetAsync(1);
        }

        var text = await File.ReadAllTextAsync(_path);
        Assert.Contains($"Bearer {Secret}", wire.Authorization, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("session", text, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Api-Key", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("you are ***", text, StringComparison.Ordinal);
        Assert.Contains("\"ETag\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_for_people_and_always_the_same()
    {
        var texts = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            await using (var cassette = Cassette.Open(_path, CassetteMode.Record))
            await using (var shop = Client(cassette, new Wire("""{"id":1,   "total":1.50}""")))
            {
                await shop.Orders.GetAsync(1);
            }

            texts.Add(await File.ReadAllTextAsync(_path));
        }

        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(
            """
            {
              "cassette": 1,
              "calls": [
                {
                  "operation": "getOrder",
                  "request": {
                    "method": "GET",
                    "url": "/orders/1"
                  },
                  "response": {
                    "status": 200,
                    "headers": {
                      "Content-Type": "application/json; charset=utf-8"
                    },
                    "json": {
                      "id": 1,
                      "total": 1.50
                    }
                  }
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            texts[0]);
        Assert.Equal(["shop.json"], Directory.EnumerateFiles(Path.GetDirectoryName(_path)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Bytes_bodies_and_errors_are_recorded_too()
    {
        byte[] image = [137, 80, 78, 71, 0, 255, 254];
        HttpResponseMessage[] Answers() =>
        [
            new(HttpStatusCode.OK) { Content = new ByteArrayContent(image) { Headers = { { "Content-Type", "image/png" } } } },
            new(HttpStatusCode.NoContent),
            new(HttpStatusCode.NotFound) { Content = new StringContent("""{"title":"gone"}""", Encoding.UTF8, "application/problem+json") },
        ];
        async Task UseAsync(ShopClient shop)
        {
            await using (var file = await shop.Products.DownloadImageAsync(1))
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes);
                Assert.Equal(image, bytes.ToArray());
            }

            await shop.Products.UploadImageAsync(1, FileContent.FromBytes(image));
            var missing = await Assert.ThrowsAsync<ApiResponseException<NotFoundProblem>>(async () => await shop.Orders.GetAsync(1));
            Assert.Equal("gone", missing.Error.Title);
        }

        await using (var cassette = Cassette.Open(_path, CassetteMode.Record))
        await using (var shop = Client(cassette, new Wire(Answers())))
        {
            await UseAsync(shop);
        }

        await using var played = Cassette.Open(_path);
        await using var offline = Client(played, new Wire());
        await UseAsync(offline);
    }

    [Fact]
    public async Task Only_what_is_missing_is_recorded()
    {
        await using (var cassette = Cassette.Open(_path, CassetteMode.RecordMissing))
        await using (var shop = Client(cassette, new Wire("""{"id":1,"total":1}""")))
        {
            await shop.Orders.GetAsync(1);
        }

        var wire = new Wire("""{"id":2,"total":2}""");
        await using (var cassette = Cassette.Open(_path, CassetteMode.RecordMissing))
        await using (var shop = Client(cassette, wire))
        {
            Assert.Equal((1m, 2m), ((await shop.Orders.GetAsync(1)).Total, (await shop.Orders.GetAsync(2)).Total));
        }

        await using var played = Cassette.Open(_path);
        Assert.Equal((1, 2), (wire.Sent, played.Count));
    }

    [Fact]
    public async Task Members_of_a_body_stand_in_any_order_and_its_values_count()
    {
        await using (var cassette = Cassette.Open(_path, CassetteMode.Record))
        await using (var shop = Client(cassette, new Wire(new HttpResponseMessage(HttpStatusCode.NoContent))))
        {
            await shop.Orders.UpdateAsync(1, new Order { Id = 1, Total = 5m });
        }

        await File.WriteAllTextAsync(_path, (await File.ReadAllTextAsync(_path)).Replace("\"id\": 1,\n          \"total\": 5", "\"total\": 5,\n          \"id\": 1", StringComparison.Ordinal));
        await using var played = Cassette.Open(_path);
        await using var offline = Client(played, new Wire());
        await offline.Orders.UpdateAsync(1, new Order { Id = 1, Total = 5m });
        var other = await Assert.ThrowsAsync<CassetteException>(async () => await offline.Orders.UpdateAsync(1, new Order { Id = 1, Total = 6m }));

        Assert.Contains("line 4: updateOrder (PUT /orders/1), of which the body differs", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_call_matches_names_the_nearest()
    {
        await using (var cassette = Cassette.Open(_path, CassetteMode.Record))
        await using (var shop = Client(cassette, new Wire("""{"id":42,"total":1}""", """{"items":[]}""")))
        {
            await shop.Orders.GetAsync(42);
            _ = await shop.Orders.ListAsync(limit: 5);
        }

        await using var played = Cassette.Open(_path);
        await using var offline = Client(played, new Wire());
        await offline.Orders.GetAsync(42);

        var other = await Assert.ThrowsAsync<CassetteException>(async () => await offline.Orders.GetAsync(43));
        var again = await Assert.ThrowsAsync<CassetteException>(async () => await offline.Orders.GetAsync(42));

        Assert.Contains("has no answer for getOrder (GET /orders/43). The nearest:", other.Message, StringComparison.Ordinal);
        Assert.Contains("line 4: getOrder (GET /orders/42), of which the URL differs", other.Message, StringComparison.Ordinal);
        Assert.Contains("it was recorded 1 time", again.Message, StringComparison.Ordinal);
        Assert.Equal(_path, other.Path);
    }

    [Theory]
    [InlineData("", 1, "is broken")]
    [InlineData("[]", 1, "is no cassette")]
    [InlineData("{\n  \"cassette\": 1,\n  \"calls\": [\n", 4, "is broken")]
    [InlineData("{\n  \"cassette\": 2,\n  \"calls\": []\n}", 2, "is of version 2, and this Dovetail reads version 1")]
    [InlineData("{\n  \"cassette\": 1,\n  \"cassette\": 1,\n  \"calls\": []\n}", 3, "is broken")]
    [InlineData("{\n  \"cassette\": 1,\n  \"calls\": [\n    {}\n  ]\n}", 4, "lacks 'request'")]
    [InlineData("{\"cassette\": 1, \"calls\": [{\n \"operation\": \"a\", \"request\": { \"method\": \"GET\", \"url\": 5 },\n \"response\": { \"status\": 200 } }]}", 2, "has a 'url' that is no text")]
    [InlineData("{\"cassette\": 1, \"calls\": [{\n \"operation\": \"a\", \"request\": { \"method\": \"GET\", \"url\": \"/\" },\n \"response\": { \"status\": 2000 } }]}", 3, "has a status that is none of 100 to 599")]
    [InlineData("{\"cassette\": 1, \"calls\": [{\n \"operation\": \"a\", \"request\": { \"method\": \"GET\", \"url\": \"/\" },\n \"response\": { \"status\": 200, \"txt\": \"\" } }]}", 3, "has a 'txt', which no cassette has there")]
    [InlineData("{\"cassette\": 1, \"calls\": [{\n \"operation\": \"a\", \"request\": { \"method\": \"GET\", \"url\": \"/\" },\n \"response\": { \"status\": 200, \"base64\": \"?\" } }]}", 3, "has a body as base64 that is none")]
    [InlineData("{\"cassette\": 1, \"calls\": [{\n \"operation\": \"a\", \"request\": { \"method\": \"GET\", \"url\": \"/\" },\n \"response\": { \"status\": 200, \"json\": {},\n \"text\": \"\" } }]}", 4, "has a body as json and as text")]
    public async Task An_edited_file_says_what_is_wrong_and_where(string text, int line, string reason)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        await File.WriteAllTextAsync(_path, text);

        var wrong = Assert.Throws<CassetteException>(() => Cassette.Open(_path));

        Assert.Equal(line, wrong.Line);
        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
        Assert.Contains("shop.json", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_said() =>
        Assert.Contains("is not there: record it", Assert.Throws<CassetteException>(() => Cassette.Open(_path)).Message, StringComparison.Ordinal);

    private static ShopClient Client(Cassette cassette, Wire wire, string? credential = Secret)
    {
        var options = new ShopClientOptions { HttpMessageHandler = wire, Credential = credential is null ? null : ApiCredential.Bearer(credential), Retry = { MaxRetries = 0 } };
        options.Pipeline.CallHandlers.Add(cassette);
        return new ShopClient(options);
    }

    /// <summary>The server's answers, in their order.</summary>
    private sealed class Wire(params HttpResponseMessage[] answers) : HttpMessageHandler
    {
        public Wire(params string[] json)
            : this([.. json.Select(static text => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "application/json") })])
        {
        }

        public Wire()
            : this(Array.Empty<HttpResponseMessage>())
        {
        }

        public int Sent { get; private set; }

        public string Authorization { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization += request.Headers.Authorization;
            if (request.Content is { } content)
            {
                _ = await content.ReadAsByteArrayAsync(cancellationToken);
            }

            return Sent < answers.Length ? answers[Sent++] : throw new InvalidOperationException("The server is not there.");
        }
    }
}
