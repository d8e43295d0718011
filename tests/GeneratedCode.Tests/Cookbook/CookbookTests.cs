using System.Globalization;
using Dovetail.Redis.Tests;
using Features.Pages;
using Features.Wire;

namespace Features.Cookbook;

[Collection(nameof(CookbookGroup))]
public sealed class CookbookTests : WireTest
{
    private static readonly IReadOnlyList<CookbookTask> Tasks = CookbookPage.Read();

    private CookbookStage? _stage;

    private CookbookStage Stage => _stage ??= new(Server.Address);

    [Fact]
    public void Every_task_of_the_page_has_a_test_that_runs_it()
    {
        var tested = typeof(CookbookTests).GetMethods().Select(method => method.Name.Split('_')).Where(words => words[0] == "Task").Select(words => words[1]);
        Assert.Equal(Tasks.Select(task => $"{task.Number}").Order(), tested.Distinct().Order());
    }

    [Fact]
    public async Task Task_1_walks_all_pages()
    {
        Server.Respond = request => Answer.Json(PageOf(request) <= 3
            ? string.Create(CultureInfo.InvariantCulture, $$"""[{"id":{{PageOf(request)}},"full_name":"dotnet/{{PageOf(request)}}"}]""")
            : "[]");

        await RunAsync(1, """
            var token = "t1";
            void Save(string? continuation) => Report("saved " + (continuation is not null));
            """, """
            Report($"{first500.Count} {firstPage.Count}");
            """);

        Assert.Equal("3 1", Stage.Reports[^1]);
        Assert.All(Server.Requests, request => Assert.Equal("Bearer t1", request.Header("Authorization")));
        Assert.Contains(Server.Requests, request => request.Query.Contains("per_page=100", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Task_3_sends_null_and_a_value_and_not_what_is_absent()
    {
        Server.Respond = _ => Answer.NoContent;

        await RunAsync(3, $$"""
            {{Shop}}
            var id = 7L;
            """);

        Assert.Equal("""{"description":null,"price":9.90}""", Sent.Text);
    }

    [Fact]
    public async Task Task_4_uploads_and_downloads()
    {
        byte[] picture = [137, 80, 78, 71, 0, 255];
        Server.Respond = request => request.Method == "GET" ? Answer.Bytes(picture, "image/png") : Answer.NoContent;
        var (before, folder) = (Directory.GetCurrentDirectory(), Directory.CreateTempSubdirectory("dovetail-cookbook-").FullName);
        Directory.SetCurrentDirectory(folder);
        try
        {
            await File.WriteAllBytesAsync("cat.png", picture);

            await RunAsync(4, $$"""
                {{Shop}}
                var id = 7L;
                var percent = new CookbookProgress<FileProgress>(progress => Report("progress"));
                """);

            Assert.Equal(picture, await File.ReadAllBytesAsync("cat-copy.png"));
            Assert.Equal(picture, Server.Requests[0].Body);
            Assert.Contains("progress", Stage.Reports);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Task_8_maps_there_and_back()
    {
        const string Order = """{"id":42,"total":9.90,"line_items":[{"sku":"a","count":2}]}""";
        Server.Respond = request => request.Method == "PUT" ? Answer.NoContent
            : Answer.Json(request.Path.EndsWith("/42", StringComparison.Ordinal) ? Order : request.Query.Contains("offset=1", StringComparison.Ordinal) ? """{"items":[]}""" : $$"""{"items":[{{Order}}]}""");
        var (declared, rest) = Split(Tasks.Single(task => task.Number == 8));

        Assert.Contains(declared, Page.Source("OrderMapper.cs"), StringComparison.Ordinal);
        await CookbookProgram.RunAsync(rest, Shop, Stage, "Report($\"{mine.Id} {mine.Lines!.Single()}\");");

        Assert.Equal("42 MyLine { Sku = a, Count = 2 }", Stage.Reports[^1]);
        Assert.Equal(Order, Server.Requests[^1].Text);
    }

    [Theory]
    [InlineData(404, """{"title":"nobody"}""", "no order 7", "nobody")]
    [InlineData(422, """{"title":"odd","details":[{"field":"id","message":"is odd"}]}""", "id: is odd", "odd")]
    public async Task Task_5_tells_errors_apart(int status, string body, string thrown, string returned)
    {
        Answers(Answer.Json(body, status, "application/problem+json"));

        await RunAsync(5, GivenErrors);

        Assert.Equal([thrown, returned], Stage.Reports);
    }

    [Fact]
    public async Task Task_5_uses_the_answer_where_there_is_no_error()
    {
        Answers("""{"id":7,"total":9.90}""");

        await RunAsync(5, GivenErrors);

        Assert.Equal(["used 9.90"], Stage.Reports);
    }

    [Fact]
    public async Task Task_2_pays_once_however_often_it_is_sent()
    {
        Server.Respond = _ => Server.Requests.Count == 1
            ? Answer.Empty(503) with { Headers = [("Retry-After-Ms", "1")] }
            : Answer.Json("""{"id":"pi_1","status":"succeeded"}""");

        await RunAsync(2, """
            await using var stripe = new StripeClient(new() { BaseAddress = stage.Address, Credential = ApiCredential.Bearer("t") });
            var order = new { Id = 42 };
            """, "Report(intent.Id);");

        Assert.Equal(["pi_1"], Stage.Reports);
        Assert.Equal(["42", "42"], Server.Requests.Select(request => request.Header("Idempotency-Key")));
        Assert.Equal(["amount=1200&currency=eur", "amount=1200&currency=eur"], Server.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task Task_6_uses_the_credential_of_the_client_the_view_or_the_call()
    {
        Server.Respond = request => Answer.Json(!request.Target.EndsWith("/oauth/token", StringComparison.Ordinal) ? """{"items":[]}"""
            : request.Text.Contains("refresh_token=r", StringComparison.Ordinal) ? """{"access_token":"anna"}""" : """{"access_token":"service"}""");

        await RunAsync(6, """
            var (clientId, clientSecret, annasRefreshToken, token) = ("shop", "s", "r", "fixed");
            var registration = new OAuthOptions { TokenEndpoint = new Uri(stage.Address, "oauth/token"), ClientId = "shop" };
            """, "await api.Orders.ListAsync();");

        Assert.Equal(
            ["Bearer anna", "Bearer fixed", "Bearer service"],
            Server.Requests.Where(request => request.Method == "GET").Select(request => request.Header("Authorization")));
        Assert.Contains(Server.Requests, request => request.Text.Contains("grant_type=client_credentials&scope=orders", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Task_7_is_a_test_without_a_server()
    {
        await RunAsync(7, """
            var order = ShopModels.Order(id: 42, total: 99m);
            var (a, b, c) = (ShopModels.Order(id: 1), ShopModels.Order(id: 2), ShopModels.Order(id: 3));
            """, """
            Report($"{(await fake.Client.Orders.GetAsync(42)).Total} {(await fake.Client.Orders.ListAsync().ToListAsync()).Count} {fake.Orders.Created[0].Requests.Count}");
            Report($"{(await found).Total} {(await missing.AsTask().ContinueWith(task => task.Exception!.InnerException!.GetType().Name))}");
            """);

        Assert.Equal(["99 3 2", "99 ApiResponseException"], Stage.Reports);
    }

    [Fact]
    public async Task Task_12_has_an_outcome_for_each()
    {
        Server.Respond = request => request.Text.Contains("-1", StringComparison.Ordinal)
            ? Answer.Json("""{"detail":"a total is not negative"}""", 422)
            : Answer.Json($$"""{"id":7,{{request.Text[1..]}}""", 201);

        await RunAsync(12, $$"""
            {{Shop}}
            NewOrder[] orders = [new() { Total = 1m }, new() { Total = -1m }, new() { Total = 3m }];
            var progress = new CookbookProgress<BatchProgress>(told => Report($"{told.Completed} of {told.Total}"));
            """, """
            Report(string.Join(' ', result.Select(item => $"{item.Item.Total}:{item.Status}")));
            """);

        Assert.Equal(["1 of 3", "2 of 3", "3 of 3"], Stage.Reports.Take(3));
        Assert.Equal("1:Succeeded -1:Failed 3:Succeeded", Stage.Reports[^1]);
        Assert.Equal(3, Server.Requests.Select(request => request.Header("Idempotency-Key")).OfType<string>().Distinct().Count());
    }

    [Fact]
    public async Task Task_13_sends_back_what_came_with_its_changes()
    {
        Server.Respond = request => request.Method == "GET" ? Answer.Json("""{"id":42,"total":9.90,"source":"shop","note":"ring"}""") : Answer.NoContent;

        await RunAsync(13, Shop);

        Assert.Equal("""{"id":42,"total":9.90,"note":"call first","metadata":{"source":"web"},"source":"shop"}""", Server.Requests[^1].Text);
    }

    [Fact]
    public async Task Task_9_configures_two_clients()
    {
        Server.Respond = request => Answer.Json(request.Target.StartsWith("/orgs", StringComparison.Ordinal) ? "[]" : """{"id":7,"total":1}""");
        Environment.SetEnvironmentVariable("SHOP_BASE_URL", Server.Address.ToString());
        Environment.SetEnvironmentVariable("SHOP_API_KEY", "from-environment");
        try
        {
            await RunAsync(9, """
                var services = new ServiceCollection();
                var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
                {
                    ["Shop:BaseAddress"] = stage.Address.ToString(),
                    ["Shop:Credential:ApiKey"] = "from-section",
                    ["GitHub:BaseAddress"] = stage.Address.ToString(),
                    ["GitHub:Credential:Token"] = "t",
                }).Build();
                """, """
                await using var provider = services.BuildServiceProvider();
                await provider.GetRequiredService<IShopClient>().Orders.GetAsync(7);
                await provider.GetRequiredService<IGithubClient>().Repos.ListForOrgAsync("dotnet");
                await client.Orders.GetAsync(7);
                """);
        }
        finally
        {
            Environment.SetEnvironmentVariable("SHOP_BASE_URL", null);
            Environment.SetEnvironmentVariable("SHOP_API_KEY", null);
        }

        Assert.Equal(["from-section", null, "from-environment"], Server.Requests.Select(request => request.Header("X-Api-Key")));
        Assert.Equal("Bearer t", Server.Requests[1].Header("Authorization"));
    }

    [Fact]
    public async Task Task_10_is_seen_and_held_to_the_shared_quota()
    {
        await using var redis = new RedisServer();
        await redis.InitializeAsync();
        redis.Require();
        Server.Respond = _ => Answer.Json("""{"id":7,"total":1}""");

        await RunAsync(10, $$"""
            var tracing = Sdk.CreateTracerProviderBuilder().AddProcessor(new SimpleActivityExportProcessor(new SpanReport(stage)));
            var metrics = Sdk.CreateMeterProviderBuilder().AddReader(new BaseExportingMetricReader(new MetricReport(stage)));
            var services = new ServiceCollection();
            var section = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["BaseAddress"] = stage.Address.ToString(),
                ["Credential:Token"] = "t",
                ["RateLimit:MaxWait"] = "00:00:00",
                ["RateLimit:Limits:0:Permits"] = "1",
                ["RateLimit:Limits:0:Window"] = "00:10:00",
            }).Build();
            await using var multiplexer = await StackExchange.Redis.ConnectionMultiplexer.ConnectAsync("{{redis.Address}}");
            """, """
            using var spans = tracing.Build();
            using var meters = metrics.Build();
            await using var provider = services.BuildServiceProvider();
            var shop = provider.GetRequiredService<IShopClient>();
            await shop.Orders.GetAsync(7);
            try { await shop.Orders.GetAsync(7); }
            catch (LocalRateLimitException e) { Report("refused " + (e.RetryAfter > TimeSpan.FromMinutes(5))); }
            meters.ForceFlush();
            """);

        Assert.Single(Server.Requests);
        Assert.Contains("refused True", Stage.Reports);
        Assert.Contains("span Shop getOrder", Stage.Reports);
        Assert.Contains("metric dovetail.operation.duration", Stage.Reports);
    }

    [Fact]
    public async Task Task_11_receives_what_the_server_sends()
    {
        await RunAsync(11, """
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Webhooks:Shop:Scheme"] = "GitHub", ["Webhooks:Shop:Secret"] = "s" });
            await using var app = builder.Build();
            Task Handle(OrderPaid e, System.Threading.CancellationToken ct) { Report($"paid {e.Order.Id}"); return Task.CompletedTask; }
            """, """
            await app.StartAsync();
            using var sender = new System.Net.Http.HttpClient();
            async Task<int> SendAsync(string secret)
            {
                var body = System.Text.Encoding.UTF8.GetBytes("{\"type\":\"order.paid\",\"order\":{\"id\":7,\"total\":9.90}}");
                var signature = "sha256=" + Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret), body));
                using var request = new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Post, $"{app.Urls.Single()}/webhooks/shop") { Content = new System.Net.Http.ByteArrayContent(body) };
                request.Headers.Add("X-Hub-Signature-256", signature);
                using var response = await sender.SendAsync(request);
                return (int)response.StatusCode;
            }

            Report($"{await SendAsync("another")} {await SendAsync("s")}");
            """);

        Assert.Equal(["paid 7", "401 204"], Stage.Reports);
    }

    private const string Shop = """await using var shop = new ShopClient(new() { BaseAddress = stage.Address, Credential = ApiCredential.Bearer("t") });""";

    private const string GivenErrors = $"""
        {Shop}
        var id = 7L;
        var fallback = TimeSpan.Zero;
        void Use(Order order) => Report("used " + order.Total.ToString(System.Globalization.CultureInfo.InvariantCulture));
        """;

    private Task RunAsync(int number, string given, string then = "") =>
        CookbookProgram.RunAsync(Tasks.Single(task => task.Number == number), given, Stage, then);

    /// <summary>The class of a task, which is compiled with these tests, and the task without it.</summary>
    private static (string Declared, CookbookTask Code) Split(CookbookTask task)
    {
        var end = task.Code.IndexOf("\n}\n", StringComparison.Ordinal) + 3;
        return (task.Code[..end], task with { Code = task.Code[end..] });
    }

    private static int PageOf(RecordedRequest request)
    {
        var page = request.Query.Split('&').SingleOrDefault(field => field.StartsWith("page=", StringComparison.Ordinal));
        return page is null ? 1 : int.Parse(page["page=".Length..], CultureInfo.InvariantCulture);
    }
}
