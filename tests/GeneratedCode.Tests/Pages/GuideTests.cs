using Microsoft.CodeAnalysis;

namespace Features.Pages;

/// <summary>
/// The code of the guides compiles, with what a reader takes for granted. That of docs/guide/authentication.md stands in Runtime.Tests. Blocks of <c>cs</c> are code of
/// others (docs/guide/migrating.md), and not compiled.
/// </summary>
public sealed class GuideTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using System.Threading;
        using System.Threading.Tasks;
        using Dovetail;
        using Dovetail.DependencyInjection;
        using Dovetail.Http;
        using Dovetail.Redis;
        using Dovetail.Testing;
        using Dovetail.Webhooks;
        using Features.Shop;
        using Microsoft.Extensions.Caching.Hybrid;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Time.Testing;
        using Polly;
        using Polly.Fallback;
        using StackExchange.Redis;
        using ZiggyCreatures.Caching.Fusion;

        """;

    /// <summary>Whose orders, unless a row says it.</summary>
    private const string Orders = "using Order = Features.Shop.Order;\n";

    /// <summary>A header that the document of docs/guide/responses.md declares, and the cookbook's does not.</summary>
    private const string Declared = "static class Declared { public static long? XRateLimitRemaining(this ApiHeaders headers) => null; }";

    /// <summary>What OpenTelemetry.Extensions.Hosting would add.</summary>
    private const string Hosting = """
        static class Hosting
        {
            public static Hosted AddOpenTelemetry(this IServiceCollection services) => new();
        }
        class Hosted
        {
            public Hosted WithTracing(Action<OpenTelemetry.Trace.TracerProviderBuilder> configure) => this;
            public Hosted WithMetrics(Action<OpenTelemetry.Metrics.MeterProviderBuilder> configure) => this;
        }
        """;

    /// <summary>What receives webhooks.</summary>
    private const string App = """
        var app = WebApplication.CreateSlimBuilder().Build();
        Task SaveAsync(Order order, CancellationToken ct) => Task.CompletedTask;
        Task LogAsync(string? name, CancellationToken ct) => Task.CompletedTask;

        """;

    /// <summary>What was received.</summary>
    private const string Received = """
        var secret = "whsec_"; var body = Array.Empty<byte>(); IEnumerable<KeyValuePair<string, string>> headers = [];

        """;

    /// <summary>Before a block of nothing but types.</summary>
    private const string Nothing = "Console.WriteLine();";

    /// <summary>What the generator of System.Text.Json would add.</summary>
    private const string Context = """
        partial class AppJson() : JsonSerializerContext(null)
        {
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        """;

    /// <summary>The class of the block before.</summary>
    private const string Wire = """
        sealed class Answers(params HttpResponseMessage[] answers) : HttpMessageHandler
        {
            public List<string> Sent { get; } = [];
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answers[0]);
        }
        """;

    /// <summary>What Dovetail would add.</summary>
    private const string OtherPart = """
        public partial class Order : Dovetail.Serialization.JsonModel, Dovetail.Serialization.IJsonModel<Order>
        {
            public decimal Total { get; set; }
            public static Order ReadJson(ref Dovetail.Serialization.JsonReader reader) => new();
            protected override void WriteMembers(Dovetail.Serialization.JsonWriter writer) { }
        }
        """;

    /// <summary>Pages whose code other tests compile or run.</summary>
    private static readonly string[] Elsewhere = ["authentication.md", "cookbook.md", "customizing.md", "getting-started.md", "mappers.md"];

    public static TheoryData<string, int, string, string> Blocks => new()
    {
        { "../../README.md", 0, "", "" },
        { "batching.md", 0, "var shop = new ShopClient(new()); NewOrder[] orders = []; IProgress<BatchProgress> progress = null!;", "" },
        { "batching.md", 1, "var shop = new ShopClient(new()); NewOrder[] orders = []; static ApiCall<JsonElement> Import(IReadOnlyList<NewOrder> chunk) => default;", "" },
        { "batching.md", 2, "NewOrder[] orders = []; static ApiCall<JsonElement> Import(IReadOnlyList<NewOrder> chunk) => default;", "" },
        { "bodies.md", 0, "using Features.MultipartBodies; var client = new MultipartBodiesClient(new()); var p = \"\";", "" },
        { "bodies.md", 1, "var client = new ShopClient(new()); var id = 7L;", "" },
        { "bodies.md", 2, "using Features.BodyChoices; var client = new BodyChoicesClient(new()); var p = \"\";", "" },
        { "bodies.md", 3, "using Features.BodyChoices; var client = new BodyChoicesClient(new()); var id = \"\"; Note note = null!;", "" },
        { "caching.md", 0, "", "" },
        { "caching.md", 1, "var shop = new ShopClient(new());", "" },
        { "caching.md", 2, "var services = new ServiceCollection(); IConfigurationSection section = null!;", "" },
        { "caching.md", 3, Nothing, "" },
        { "caching.md", 4, "var shop = new ShopClient(new());", "" },
        { "webhooks.md", 0, App, "" },
        { "webhooks.md", 1, "", "" },
        { "webhooks.md", 2, Received, "" },
        { "webhooks.md", 3, "IServiceCollection services = new ServiceCollection(); IConnectionMultiplexer multiplexer = null!;", "" },
        { "webhooks.md", 4, App, "" },
        { "webhooks.md", 5, App + Received + "void respond(int status, ReadOnlyMemory<byte> answer) { }", "" },
        { "resilience.md", 0, "", "" },
        { "resilience.md", 1, "var client = new ShopClient(new()); var order = new Order { Id = 7, Total = 9m };", "" },
        { "resilience.md", 2, "", "" },
        { "resilience.md", 3, "var options = new ShopClientOptions(); var client = new ShopClient(options); var id = 7L;", "" },
        { "resilience.md", 4, "var options = new ShopClientOptions();", "sealed class SigningHandler : DelegatingHandler;" },
        { "rate-limiting.md", 0, "", "" },
        { "rate-limiting.md", 1, "var shop = new ShopClient(new()); void TryAgainIn(TimeSpan wait) { }", "" },
        { "rate-limiting.md", 2, "var services = new ServiceCollection(); IConfigurationSection section = null!; IConnectionMultiplexer multiplexer = null!;", "" },
        { "rate-limiting.md", 3, "IConnectionMultiplexer multiplexer = null!;", "" },
        { "documents.md", 0, "using Features.Webhooks; using ShopWebhooks = Features.Webhooks.WebhooksWebhooks; byte[] body = [];", "" },
        { "links.md", 0, "using Order = Features.Links.Order; using Features.Links; var shop = new LinksClient(new()); Order newOrder = null!;", "" },
        { "pagination.md", 0, "using Features.Paging; var client = new PagingClient(new());", "" },
        { "pagination.md", 1, "using Features.Paging; var client = new PagingClient(new()); void Save(IReadOnlyList<User> users, string? continuation) { }", "" },
        { "pagination.md", 2, "using Features.AzureConventions; var client = new AzureConventionsClient(new());", "" },
        { "responses.md", 0, "var client = new ShopClient(new()); var id = 7L; void Use(Order order, long? left) { } void Report(object? what) { }", Declared },
        { "streams.md", 0, "using Features.EventStreams; var client = new EventStreamsClient(new());", "" },
        { "telemetry.md", 0, "var services = new ServiceCollection();", Hosting },
        { "validation.md", 0, "using Features.Validation; var client = new ValidationClient(new()); Features.Validation.Order order = null!;", "" },
        { "validation.md", 1, "using Features.Validation; var client = new ValidationClient(new()); Features.Validation.Order order = null!;", "" },
        { "validation.md", 2, "_ = new ShopClientOptions {", "};" },
        { "waiting.md", 0, "using Features.Waiting; var client = new WaitingClient(new());", "" },
        {
            "errors.md", 0,
            "async Task<object?> FindAsync(ShopClient shop, long id) { void Show(object details) { } object Problem(ApiErrorReport report) => report;",
            "return null; } await FindAsync(new ShopClient(new()), 7);"
        },
        { "migrating.md", 0, "var token = \"\";", "" },
        { "migrating.md", 1, "Task<string> FetchTokenAsync(CancellationToken cancellationToken) => Task.FromResult(\"\");", "" },
        { "migrating.md", 2, "var services = new ServiceCollection(); IConfiguration configuration = null!; var shop = new ShopClient(new());", "" },
        { "testing.md", 0, "static async Task<Order> Buy(IShopClient shop) => await shop.Orders.GetAsync(42);", "" },
        { "testing.md", 1, "", "" },
        { "testing.md", 2, "", "" },
        { "testing.md", 3, Nothing, "" },
        { "testing.md", 4, Nothing, "" },
        { "testing.md", 5, "", Wire },
        { "test-server.md", 0, "", "" },
        { "test-server.md", 1, "", "" },
        { "test-server.md", 2, "", "" },
        { "test-server.md", 3, "var server = new ShopTestServer();", "" },
        { "test-server.md", 4, "", "" },
        { "test-server.md", 5, "", "" },
        { "http-client.md", 0, "var services = new ServiceCollection(); IConfigurationSection section = null!;", "" },
        { "http-client.md", 1, "var services = new ServiceCollection(); IConfiguration configuration = null!;", "" },
        { "blazor.md", 0, "var builder = new { Services = (IServiceCollection)new ServiceCollection(), HostEnvironment = new { BaseAddress = \"https://shop.example\" } };", "" },
        { "json.md", 0, "", "" },
        { "json.md", 2, Nothing, Context },
        { "json.md", 3, Nothing + "namespace Made {", OtherPart + "}" },
        { "json.md", 1, "Envelope envelope = null!;", "sealed class Envelope { public Order? Order { get; set; } }" },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_code_of_a_guide_compiles(string page, int block, string given, string then)
    {
        var code = Page.Block().Matches(Page.Read(page))[block].Groups[1].Value.Replace("{ … }", "{ }", StringComparison.Ordinal);
        PageCompiler.Compile($"{Usings}{(given.StartsWith("using Order", StringComparison.Ordinal) ? "" : Orders)}{given}\n{code}\n{then}", OutputKind.ConsoleApplication);
    }

    [Fact]
    public void No_page_is_forgotten()
    {
        var pages = Directory.EnumerateFiles(RepositoryRoot.PathOf("docs", "guide"), "*.md").Select(path => Path.GetFileName(path));

        Assert.Equal(
            pages.Where(page => Page.Block().IsMatch(Page.Read(page))).Except(Elsewhere).Order(StringComparer.Ordinal),
            Blocks.Select(row => row.Data.Item1).Distinct().Except(["../../README.md"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_block_is_forgotten() =>
        Assert.All(Blocks.GroupBy(row => row.Data.Item1), page => Assert.Equal(Page.Block().Count(Page.Read(page.Key)), page.Count()));
}
