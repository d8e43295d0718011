using Dovetail.DependencyInjection;
using Dovetail.Runtime.Tests.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dovetail.Runtime.Tests.DependencyInjection;

public sealed class RegistrationTests : WireTest
{
    [Fact]
    public async Task A_client_is_a_singleton_bound_to_its_section()
    {
        await using var services = Services(new() { ["Credential:Token"] = "t" });

        var shop = services.GetRequiredService<IShopClient>();
        await services.GetRequiredService<ShopClient>().DeleteAsync();

        Assert.Same(services.GetRequiredService<ShopClient>(), shop);
        Assert.Equal("Bearer t", Server.Request.Header("Authorization"));
    }

    [Theory]
    [InlineData("Token", "t", "Authorization", "Bearer t")]
    [InlineData("Header:Value", "t", "X-Key", "t")]
    [InlineData("Cookie:Value", "t", "Cookie", "sid=t")]
    [InlineData("Password", "t", "Authorization", "Basic YTp0")]
    public async Task Each_credential_binds_as_a_text_or_a_file(string key, string value, string header, string expected)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, value + "\n", Cancellation);
        var names = new Dictionary<string, string?> { ["Credential:Header:Name"] = "X-Key", ["Credential:Cookie:Name"] = "sid", ["Credential:UserName"] = "a" };
        var section = names.Where(pair => pair.Key.StartsWith($"Credential:{key.Split(':')[0]}", StringComparison.Ordinal) || (key == "Password" && pair.Key.EndsWith("UserName", StringComparison.Ordinal)))
            .ToDictionary(static pair => pair.Key, static pair => pair.Value);

        await using (var byText = Services(new(section) { [$"Credential:{key}"] = value }))
        {
            await byText.GetRequiredService<ShopClient>().DeleteAsync();
        }

        await using (var byFile = Services(new(section) { [$"Credential:{key}File"] = path }))
        {
            await byFile.GetRequiredService<ShopClient>().DeleteAsync();
        }

        File.Delete(path);
        Assert.All(Server.Requests, request => Assert.Equal(expected, request.Header(header)));
    }

    [Theory]
    [InlineData("BaseAddress", "nonsense", "BaseAddress")]
    [InlineData("BaseAddress", "http://api.example", "AllowInsecureHttp")]
    [InlineData("Servers:Uploads", "nonsense", "Servers:Uploads")]
    [InlineData("Timeouts:Total", "nonsense", "Timeouts:Total")]
    [InlineData("Timeouts:Total", "00:00:00", "Timeouts:Total")]
    [InlineData("RateLimit:Limits:0:Permits", "0", "RateLimit:Limits:0")]
    [InlineData("RateLimit:PartitionBy", "Moon", "RateLimit:PartitionBy")]
    [InlineData("RateLimit:Groups:search:Limits:0:Window", "nonsense", "RateLimit:Groups:search:Limits:0:Window")]
    [InlineData("Transport:MaxResponseBytes", "many", "Transport:MaxResponseBytes")]
    [InlineData("Reading:Strict", "perhaps", "Reading:Strict")]
    [InlineData("Credential:ApiKey", "s3cr3t\n", "Credential:ApiKey")]
    [InlineData("Credential:TokenFile", "/no/such/file", "Credential:TokenFile")]
    [InlineData("Credential:UserName", "a", "Credential:Password")]
    [InlineData("Credential:Header:Name", "X-A", "Credential:Header")]
    [InlineData("Credential:ClientId", "a", "Credential:ClientSecret")]
    [InlineData("Credential:ClientSecret", "a", "Credential:ClientId")]
    public async Task A_section_that_can_not_work_fails_at_the_start_and_names_its_key(string key, string value, string expected)
    {
        await using var services = Services(new() { [key] = value });

        var e = Assert.ThrowsAny<Exception>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.Contains("Shop", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_section_holds_from_the_next_call_on()
    {
        var configuration = Configuration(new() { ["Credential:Token"] = "old" });
        using var logs = new RecordingLogs();
        await using var services = Services(configuration, logs);
        var shop = services.GetRequiredService<ShopClient>();
        var view = shop.With(static view => view.Headers["X-View"] = "1");
        await shop.DeleteAsync();

        configuration["Shop:Credential:Token"] = "new";
        configuration["Shop:BaseAddress"] = new Uri(Server.Address, "/v2").AbsoluteUri;
        configuration.Reload();
        await shop.DeleteAsync();
        await view.DeleteAsync();

        configuration["Shop:BaseAddress"] = "nonsense";
        configuration.Reload();
        await shop.DeleteAsync();

        Assert.Equal(["/owners", "/v2/owners", "/v2/owners", "/v2/owners"], Server.Requests.Select(static request => request.Target));
        Assert.Equal(["Bearer old", "Bearer new", "Bearer new", "Bearer new"], Server.Requests.Select(static request => request.Header("Authorization")));
        Assert.Equal("1", Server.Requests[2].Header("X-View"));
        Assert.Contains("BaseAddress", Assert.Single(logs.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Named_clients_share_nothing()
    {
        var services = new ServiceCollection();
        foreach (var name in (string[])["a", "b"])
        {
            ApiClientServices.AddKeyed<IShopClient, ShopClient, ApiClientOptions>(services, name, section: null, options =>
            {
                options.BaseAddress = new Uri(Server.Address, name);
                options.Credential = ApiCredential.Bearer(name);
            });
        }

        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<ShopClient>("a").DeleteAsync();
        await provider.GetRequiredKeyedService<ShopClient>("b").DeleteAsync();

        Assert.Equal([("/a/owners", "Bearer a"), ("/b/owners", "Bearer b")], Server.Requests.Select(static request => (request.Target, request.Header("Authorization")!)));
        Assert.Same(provider.GetRequiredKeyedService<ShopClient>("a"), provider.GetRequiredKeyedService<IShopClient>("a"));
        Assert.Null(provider.GetService<IShopClient>());
    }

    [Fact]
    public async Task Options_may_need_services_and_the_clock_and_logs_are_the_containers()
    {
        var time = new ManualTime();
        using var logs = new RecordingLogs();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<ILoggerFactory>(logs);
        services.AddSingleton<HttpMessageHandler, SocketsHttpHandler>();
        ApiClientServices.Add<IShopClient, ShopClient, ApiClientOptions>(services, section: null, options => options.BaseAddress = Server.Address)
            .Configure(static (provider, options) => options.HttpMessageHandler = provider.GetRequiredService<HttpMessageHandler>());
        await using var provider = services.BuildServiceProvider();
        var shop = provider.GetRequiredService<ShopClient>();

        Server.Answers(200, "{}");
        await shop.GetAsync("1");
        Assert.Single(logs.Lines);

        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        Server.Respond = (_, _) =>
        {
            arrived.SetResult();
            return release.Task;
        };
        var call = shop.DeleteAsync();
        await arrived.Task;
        time.Advance(TimeSpan.FromMinutes(5));
        await Assert.ThrowsAsync<ApiTimeoutException>(async () => await call);
        release.SetResult();
    }

    private ServiceProvider Services(Dictionary<string, string?> section) => Services(Configuration(section));

    private static ServiceProvider Services(IConfiguration configuration, ILoggerFactory? logs = null)
    {
        var services = new ServiceCollection();
        if (logs is not null)
        {
            services.AddSingleton(logs);
        }

        ApiClientServices.Add<IShopClient, ShopClient, ApiClientOptions>(services, configuration.GetSection("Shop"));
        return services.BuildServiceProvider();
    }

    private IConfigurationRoot Configuration(Dictionary<string, string?> section)
    {
        section.TryAdd("BaseAddress", Server.Address.AbsoluteUri);
        return new ConfigurationBuilder().AddInMemoryCollection(section.Select(static pair => KeyValuePair.Create($"Shop:{pair.Key}", pair.Value))).Build();
    }
}
