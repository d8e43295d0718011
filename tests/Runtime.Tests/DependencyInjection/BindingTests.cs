using System.Text;
using Dovetail.DependencyInjection;
using Dovetail.DependencyInjection.Internal;
using Dovetail.Runtime.Tests.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dovetail.Runtime.Tests.DependencyInjection;

public sealed class BindingTests : WireTest
{
    [Fact]
    public async Task Options_bind_from_JSON_and_environment_in_any_culture()
    {
        var json = """
            {
              "Shop": {
                "BaseAddress": "https://nobody.example",
                "Credential": { "Token": "from-json" },
                "Timeouts": { "Total": "00:00:40", "Attempt": "00:00:20" },
                "CircuitBreaker": { "FailureRatio": 0.25 },
                "Transport": { "MaxRequestBytes": 1000 },
                "Diagnostics": { "Headers": [ "X-Shop" ], "Parameters": [ "page" ], "CredentialFingerprints": false },
                "Operations": { "getOwner": { "MaxRetries": 7, "CircuitBreaker": { "Enabled": false }, "RateLimit": { "Limits": [ { "Kind": "SlidingWindow", "Permits": 5, "Window": "00:01:00" } ] } } }
              }
            }
            """;
        var prefix = $"DOVETAIL{Guid.NewGuid():N}_";
        Environment.SetEnvironmentVariable($"{prefix}Shop__BaseAddress", Server.Address.AbsoluteUri);
        Environment.SetEnvironmentVariable($"{prefix}Shop__Credential__Token", "from-environment");
        var configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).AddEnvironmentVariables(prefix).Build();
        await using var services = Services(configuration);
        var culture = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new("de-DE");
        try
        {
            var options = services.GetRequiredService<IOptions<ApiClientOptions>>().Value;

            Assert.Equal((TimeSpan.FromSeconds(40), 0.25, 1000L, 7), (options.Timeouts.Total, options.CircuitBreaker.FailureRatio, options.Transport.MaxRequestBytes, options.Operations["getOwner"].MaxRetries));
            Assert.False(options.Operations["getOwner"].CircuitBreaker!.Enabled);
            Assert.Equal(5, Assert.Single(options.Operations["getOwner"].RateLimit!.Limits).Permits);
            Assert.Equal(("X-Shop", "page", false), (Assert.Single(options.Diagnostics.Headers), Assert.Single(options.Diagnostics.Parameters), options.Diagnostics.CredentialFingerprints));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }

        await services.GetRequiredService<ShopClient>().DeleteAsync();
        Assert.Equal("Bearer from-environment", Server.Request.Header("Authorization"));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_section_is_told_at_once()
    {
        var wrong = new Dictionary<string, string?>
        {
            ["Shop:BaseAddress"] = "nonsense",
            ["Shop:Servers:Uploads"] = "ftp://files.example",
            ["Shop:Timeouts:Total"] = "soon",
            ["Shop:Timeouts:Attempt"] = "later",
            ["Shop:Timeouts:Connect"] = "-00:00:01",
            ["Shop:Retry:MaxRetries"] = "many",
            ["Shop:Transport:MaxRequestBytes"] = "0",
            ["Shop:Reading:Strict"] = "perhaps",
            ["Shop:Credential:ApiKey"] = "s3cr3t\n",
            ["Shop:Credential:TokenFile"] = "/no/such/file",
        };
        await using var services = Services(new ConfigurationBuilder().AddInMemoryCollection(wrong).Build());

        var e = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(10, e.Failures.Count());
        Assert.All(wrong.Keys, key => Assert.Contains(e.Failures, failure => failure.Contains(key["Shop:".Length..], StringComparison.Ordinal)));
        Assert.DoesNotContain("s3cr3t", e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retry:MaxRetrys", "0", "'MaxRetries'")]
    [InlineData("Retry:Enable", "false", "'Enabled'")]
    [InlineData("Credential:Bearer", "s3cr3t", "'Token'")]
    [InlineData("Credential:Header:Nane", "s3cr3t", "'Name'")]
    [InlineData("BaseUrl", "https://api.example", "'BaseAddress'")]
    [InlineData("Retries:MaxRetries", "0", "'Retry'")]
    [InlineData("Nothing:Of:Ours", "s3cr3t", "BaseAddress, Servers, Credential")]
    [InlineData("Operations:getOwnr:MaxRetries", "0", "'getOwner'")]
    [InlineData("Operations:getOwner:MaxRetrys", "0", "'MaxRetries'")]
    [InlineData("Operations:getOwner:Retry:Enable", "false", "'Enabled'")]
    [InlineData("Operations:getOwner:Reading:Strickt", "true", "'Strict'")]
    [InlineData("Operations:GetOwner:MaxRetries", "0", "'getOwner'")]
    [InlineData("RateLimit:Limits:0:Permit", "5", "'Permits'")]
    [InlineData("RateLimit:Groups:mine:Operations:0", "getOwnr", "'getOwner'")]
    [InlineData("RateLimit:Groups:getOwnr:Limits:0:Permits", "5", "'getOwner'")]
    [InlineData("Timeouts:Total:Seconds", "5", "nothing reads")]
    [InlineData("Retry", "none", "nothing reads")]
    [InlineData("Operations:getOwner", "none", "nothing reads")]
    [InlineData("Servers:Sandbx", "https://api.example", "'Sandbox'")]
    [InlineData("Pipeline:CallHandlers", "mine", "no setting")]
    public async Task A_key_that_nothing_reads_stops_the_start(string key, string value, string hint)
    {
        await using var services = Services(Configuration(new("Shop:BaseAddress", "https://api.example"), new($"Shop:{key}", value)));

        var e = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(e.Failures, failure => failure.Contains(hint, StringComparison.Ordinal));
        Assert.DoesNotContain("s3cr3t", e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retry:MaxRetries", "")]
    [InlineData("Retry", "")]
    [InlineData("Servers:sandbox", "https://api.example")]
    [InlineData("Retry:Statuses:first", "503")]
    [InlineData("RETRY:MAXRETRIES", "0")]
    [InlineData("Operations:getOwner:RateLimit:Groups:slow:Operations:0", "createOwner")]
    [InlineData("RateLimit:Groups:createOwner:Limits:0:Permits", "5")]
    [InlineData("RateLimit:Groups:exports:Limits:0:Permits", "5")]
    public async Task A_key_that_is_read_does_not(string key, string value)
    {
        await using var services = Services(Configuration(new("Shop:BaseAddress", "https://api.example"), new($"Shop:{key}", value)));

        services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public async Task No_credential_can_be_wanted()
    {
        await using var none = Services(Configuration(new("Shop:BaseAddress", Server.Address.AbsoluteUri), new("Shop:Credential:None", "true")));
        Assert.Same(ApiCredential.None, none.GetRequiredService<IOptions<ApiClientOptions>>().Value.Credential);
        await none.GetRequiredService<ShopClient>().DeleteAsync();
        Assert.Null(Server.Request.Header("Authorization"));

        await using var both = Services(Configuration(
            new("Shop:BaseAddress", Server.Address.AbsoluteUri), new("Shop:Credential:None", "true"), new("Shop:Credential:Token", "s3cr3t")));
        var e = Assert.Throws<OptionsValidationException>(both.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains("Credential:None is true", Assert.Single(e.Failures), StringComparison.Ordinal);

        await using var off = Services(Configuration(new("Shop:BaseAddress", Server.Address.AbsoluteUri), new("Shop:Credential:None", "false")));
        Assert.Null(off.GetRequiredService<IOptions<ApiClientOptions>>().Value.Credential);
    }

    [Fact]
    public async Task Every_option_can_be_set_in_a_section()
    {
        // Each scalar of each block by its name: what the binder left out would be told as unread.
        var settings = Scalars("Shop", typeof(ClientSection)).Where(static pair => !pair.Key.Contains(":Credential:", StringComparison.Ordinal)).ToList();
        var services = new ServiceCollection();
        ApiClientServices.Add<IShopClient, ShopClient, ApiClientOptions>(services, Configuration([.. settings]).GetSection("Shop"));
        await using var provider = services.BuildServiceProvider();

        var e = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.True(settings.Count > 40, $"{settings.Count} settings");
        Assert.DoesNotContain(e.Failures, static failure => failure.Contains("no setting", StringComparison.Ordinal) || failure.Contains("nothing reads", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_whole_configuration_may_hold_what_is_others_and_its_own_blocks_may_not()
    {
        static async Task<OptionsValidationException?> StartAsync(string key)
        {
            var services = new ServiceCollection();
            ApiClientServices.Add<IShopClient, ShopClient, ApiClientOptions>(services, Configuration(new("BaseAddress", "https://api.example"), new(key, "1")));
            await using var provider = services.BuildServiceProvider();
            return Record.Exception(provider.GetRequiredService<IStartupValidator>().Validate) as OptionsValidationException;
        }

        Assert.Null(await StartAsync("Logging:LogLevel:Default"));
        Assert.Contains("Retry:MaxRetrys", Assert.Single((await StartAsync("Retry:MaxRetrys"))!.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_is_told_in_part()
    {
        var flood = Enumerable.Range(0, 10_000).Select(static i => new KeyValuePair<string, string?>($"Shop:{new string('x', 200)}{i}", "1"));
        await using var services = Services(Configuration([new("Shop:BaseAddress", "https://api.example"), .. flood]));

        var e = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(50, e.Failures.Count());
    }

    [Fact]
    public async Task A_client_is_one_for_all_scopes_and_no_factory_recycles_its_handler()
    {
        // The client's own handler renews its connections itself; breaker, tokens and limits live above it.
        await using var services = Services(new ConfigurationBuilder().AddInMemoryCollection([new("Shop:BaseAddress", Server.Address.AbsoluteUri)]).Build());

        Assert.Same(services.GetRequiredService<ShopClient>(), services.CreateScope().ServiceProvider.GetRequiredService<ShopClient>());
        Assert.Null(services.GetService<IHttpClientFactory>());
    }

    private static IEnumerable<KeyValuePair<string, string?>> Scalars(string prefix, Type type) => type.GetProperties().SelectMany(property =>
    {
        var (key, kind) = ($"{prefix}:{property.Name}", Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        return kind switch
        {
            _ when kind == typeof(string) => [new(key, "x")],
            _ when kind == typeof(bool) => [new(key, "true")],
            _ when kind == typeof(TimeSpan) => [new(key, "00:00:09")],
            _ when kind == typeof(double) => [new(key, "0.5")],
            { IsPrimitive: true } => [new(key, "7")],
            { IsEnum: true } => [new(key, kind.GetEnumNames()[0])],
            { IsGenericType: true } when kind.GetGenericTypeDefinition() is var list && (list == typeof(IList<>) || list == typeof(List<>)) =>
                kind.GenericTypeArguments[0] is { IsClass: true } item && item != typeof(string)
                    ? Scalars($"{key}:0", item)
                    : (IEnumerable<KeyValuePair<string, string?>>)[new($"{key}:0", "500")],
            { IsGenericType: true } => kind.GenericTypeArguments[1] is { IsClass: true } item && item != typeof(string)
                ? Scalars($"{key}:getOwner", item)
                : (IEnumerable<KeyValuePair<string, string?>>)[new($"{key}:Sandbox", "https://api.example")],
            _ => Scalars(key, kind),
        };
    });

    private static IConfiguration Configuration(params KeyValuePair<string, string?>[] settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private static ServiceProvider Services(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        ApiClientServices.Add<IShopClient, ShopClient, ApiClientOptions>(services, configuration.GetSection("Shop"));
        return services.BuildServiceProvider();
    }
}
