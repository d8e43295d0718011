using System.Text;
using Dovetail.DependencyInjection;
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

    [Fact]
    public async Task A_client_is_one_for_all_scopes_and_no_factory_recycles_its_handler()
    {
        // The client's own handler renews its connections itself; breaker, tokens and limits live above it.
        await using var services = Services(new ConfigurationBuilder().AddInMemoryCollection([new("Shop:BaseAddress", Server.Address.AbsoluteUri)]).Build());

        Assert.Same(services.GetRequiredService<ShopClient>(), services.CreateScope().ServiceProvider.GetRequiredService<ShopClient>());
        Assert.Null(services.GetService<IHttpClientFactory>());
    }

    private static ServiceProvider Services(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        ApiClientServices.Add<IShopClient, ShopClient, ApiClientOptions>(services, configuration.GetSection("Shop"));
        return services.BuildServiceProvider();
    }
}
