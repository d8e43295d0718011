using System.Text.Json;
using Dovetail.Generator.Reading;
using Dovetail.Testing;
using Dovetail.Testing.Server.Documents;

namespace Dovetail.TestServer.Tests.Prism;

/// <summary>Prism and the test server take the same requests; docs/house/prism-ledger.md says where they do not, and why.</summary>
public sealed class PrismTests(PrismServers prism) : IClassFixture<PrismServers>
{
    /// <summary>Of a large document every second or third request is sent, unless DOVETAIL_PRISM asks for all.</summary>
    private const int MostRequests = 220;

    /// <summary>What Prism says of a request that it does not take.</summary>
    private static readonly string[] Refusals =
        ["UNPROCESSABLE_ENTITY", "UNAUTHORIZED", "NO_PATH_MATCHED_ERROR", "NO_METHOD_MATCHED_ERROR", "INVALID_CONTENT_TYPE", "NO_SERVER_MATCHED_ERROR", "NO_BASE_URL_ERROR"];

    public static TheoryData<string> Documents => [.. PrismDocuments.All];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Both_take_the_same_requests(string document)
    {
        var path = PrismDocuments.PathOf(document);
        Assert.SkipWhen(path is null, "DOVETAIL_CORPUS is not set: the folder with specs/" + document);
        using var judge = new HttpClient { Timeout = TimeSpan.FromSeconds(10), BaseAddress = prism.Require(path) };
        await using var server = ApiTestServer.FromDocument(path);
        using var own = new HttpMessageInvoker(server, disposeHandler: false);
        var all = new RequestSamples(Contract.Load(DocumentFiles.Load(new DiskFiles(), path, [], []))).All().ToList();
        var step = Environment.GetEnvironmentVariable("DOVETAIL_PRISM") == "all" ? 1 : ((all.Count - 1) / MostRequests) + 1;
        var samples = all.Where((_, i) => i % step == 0).ToList();

        var silent = new List<string>();
        var differences = new List<(string Case, string Accepts, string Why)>();
        foreach (var sample in samples)
        {
            using var toPrism = sample.ToMessage(judge.BaseAddress!);
            using var verdict = await AskAsync(judge, toPrism);
            if (verdict is null)
            {
                silent.Add(sample.Case);
                continue;
            }

            using var toOwn = sample.ToMessage(judge.BaseAddress!);
            using var answer = await own.SendAsync(toOwn, TestContext.Current.CancellationToken);
            var refused = await RefusalAsync(verdict);
            var violations = server.Requests[^1].Violations;
            if (refused is null != (violations.Count == 0))
            {
                differences.Add((sample.Case, refused is null ? "prism" : "ours", $"{sample.Method} {sample.Target} {sample.Body}: {refused ?? violations[0].ToString()}"));
            }
        }

        var ledger = PrismLedger.Read();
        TestContext.Current.TestOutputHelper!.WriteLine($"{document}: {samples.Count} requests, {differences.Count} differ, {silent.Count} without a verdict: {string.Join(", ", silent)}");
        var unexplained = differences.Where(one => !ledger.Any(row => row.Explains(document, one.Case, one.Accepts))).Select(static one => $"{one.Accepts} takes {one.Case}: {one.Why}").ToList();
        unexplained.ForEach(TestContext.Current.TestOutputHelper!.WriteLine);
        Assert.True(unexplained.Count == 0, string.Join('\n', unexplained));
        Assert.All(ledger.Where(row => row.Document == document && step == 1), row => Assert.Contains(differences, one => row.Explains(document, one.Case, one.Accepts)));
    }

    /// <summary>Prism never answers some requests; there is no verdict then.</summary>
    private static async Task<HttpResponseMessage?> AskAsync(HttpClient judge, HttpRequestMessage request)
    {
        try
        {
            return await judge.SendAsync(request, TestContext.Current.CancellationToken);
        }
        catch (TaskCanceledException exception) when (exception.InnerException is TimeoutException)
        {
            return null;
        }
    }

    private static async Task<string?> RefusalAsync(HttpResponseMessage response)
    {
        // Where the document has a response for a refusal, Prism takes that, and says in a header what is wrong.
        if (response.Headers.TryGetValues("sl-violations", out var said) && string.Concat(said) is var list && list.Contains("\"severity\":\"Error\"", StringComparison.Ordinal))
        {
            return list;
        }

        if (response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return null;
        }

        var text = await response.Content.ReadAsStringAsync();
        using var json = JsonDocument.Parse(text);
        return json.RootElement.TryGetProperty("type", out var type) && Array.Exists(Refusals, refusal => type.GetString()!.EndsWith("#" + refusal, StringComparison.Ordinal)) ? text : null;
    }
}
