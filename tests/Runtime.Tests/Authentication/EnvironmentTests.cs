using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Authentication;

public sealed class EnvironmentTests : WireTest
{
    private static readonly SecurityScheme Key = SecurityScheme.ApiKeyInHeader("key", "X-Key");
    private static readonly SecurityScheme Basic = SecurityScheme.Basic("basic");

    private readonly Dictionary<string, string> _variables = [];

    private static ApiDescription Description => new("Shop")
    {
        EnvironmentPrefix = "SHOP",
        Schemes = [Key, Basic],
        Security = new SecurityRequirement(new SecurityAlternative(new SchemeUse(Key)), new SecurityAlternative(new SchemeUse(Basic))),
    };

    [Fact]
    public async Task Address_and_key_come_from_the_environment()
    {
        _variables["SHOP_BASE_URL"] = Server.Address.AbsoluteUri;
        _variables["SHOP_API_KEY"] = "k";

        await SendAsync();

        Assert.Equal("k", Server.Request.Header("X-Key"));
    }

    [Fact]
    public async Task User_name_and_password_do()
    {
        _variables["SHOP_BASE_URL"] = Server.Address.AbsoluteUri;
        (_variables["SHOP_USERNAME"], _variables["SHOP_PASSWORD"]) = ("a", "b");

        await SendAsync();

        Assert.Equal("Basic YTpi", Server.Request.Header("Authorization"));
    }

    [Fact]
    public async Task Client_id_and_secret_do_with_a_token_endpoint()
    {
        _variables["SHOP_BASE_URL"] = Server.Address.AbsoluteUri;
        (_variables["SHOP_CLIENT_ID"], _variables["SHOP_CLIENT_SECRET"], _variables["SHOP_SCOPES"]) = ("a", "b", "x y");
        _variables["SHOP_TOKEN_URL"] = new Uri(Server.Address, "/token").AbsoluteUri;
        Server.Respond = static (request, context) => WireServer.Answer(request.Method == "POST" ? 200 : 204, request.Method == "POST" ? """{"access_token":"t"}""" : "")(request, context);

        await SendAsync();

        Assert.Equal(("grant_type=client_credentials&scope=x+y", "Basic YTpi"), (Server.Requests[0].Text, Server.Requests[0].Header("Authorization")));
        Assert.Equal("Bearer t", Server.Requests[1].Header("Authorization"));
    }

    [Theory]
    [InlineData("SHOP_CLIENT_SECRET", "b", "SHOP_CLIENT_ID is missing")]
    [InlineData("SHOP_CLIENT_ID", "a", "ClientSecret is missing")]
    public void Half_a_client_is_told(string variable, string value, string expected)
    {
        _variables["SHOP_BASE_URL"] = Server.Address.AbsoluteUri;
        _variables[variable] = value;

        Assert.Contains(expected, Assert.Throws<ApiConfigurationException>(Connect).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_missing_is_named_at_once()
    {
        var e = Assert.Throws<ApiConfigurationException>(Connect);

        Assert.All(["SHOP_BASE_URL", "SHOP_API_KEY", "SHOP_USERNAME and SHOP_PASSWORD", "_FILE"], name => Assert.Contains(name, e.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_malformed_is_named_and_not_shown()
    {
        _variables["SHOP_BASE_URL"] = "no url";
        _variables["SHOP_API_KEY"] = "s3cr3t";
        _variables["SHOP_API_KEY_FILE"] = "/no/such/file";
        _variables["SHOP_TOKEN"] = "tök3n";
        _variables["SHOP_PASSWORD_FILE"] = "/no/such/file";
        _variables["SHOP_USERNAME"] = "a";

        var e = Assert.Throws<ApiConfigurationException>(Connect);

        Assert.All(
            ["SHOP_BASE_URL is not", "SHOP_API_KEY and SHOP_API_KEY_FILE", "SHOP_TOKEN", "SHOP_PASSWORD_FILE"],
            text => Assert.Contains(text, e.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("s3cr3t", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("tök3n", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mounted_secret_is_read_again_when_it_changes()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "old\n", Cancellation);
            _variables["SHOP_BASE_URL"] = Server.Address.AbsoluteUri;
            _variables["SHOP_API_KEY_FILE"] = path;
            using var connection = Connect();

            await SendAsync(connection);
            await File.WriteAllTextAsync(path, "renewed\r\n", Cancellation);
            await SendAsync(connection);
            await File.WriteAllTextAsync(path, "", Cancellation);
            await SendAsync(connection);
            File.Delete(path);
            await SendAsync(connection);

            Assert.Equal(["old", "renewed", "renewed", "renewed"], Server.Requests.Select(static request => request.Header("X-Key")));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_mounted_secret_is_read_again_when_its_link_leads_elsewhere()
    {
        var directory = Directory.CreateTempSubdirectory("dovetail").FullName;
        foreach (var version in (string[])["v1", "v2"])
        {
            Directory.CreateDirectory(Path.Combine(directory, version));
            await File.WriteAllTextAsync(Path.Combine(directory, version, "key"), $"secret-{version}", Cancellation);
        }

        var (data, link) = (Path.Combine(directory, "..data"), Path.Combine(directory, "key"));
        Directory.CreateSymbolicLink(data, "v1");
        File.CreateSymbolicLink(link, Path.Combine("..data", "key"));
        _variables["SHOP_BASE_URL"] = Server.Address.AbsoluteUri;
        _variables["SHOP_API_KEY_FILE"] = link;
        using var connection = Connect();

        await SendAsync(connection);
        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, "v2");
        await SendAsync(connection);
        Directory.Delete(directory, recursive: true);

        Assert.Equal(["secret-v1", "secret-v2"], Server.Requests.Select(static request => request.Header("X-Key")));
    }

    [Fact]
    public async Task What_the_options_say_goes_before()
    {
        _variables["SHOP_BASE_URL"] = "https://api.example";
        _variables["SHOP_API_KEY"] = "k";
        var options = new ApiClientOptions { BaseAddress = Server.Address, Credential = ApiCredential.ApiKey("mine") };
        using var connection = ApiConnection.FromEnvironment(Description, options, _variables.GetValueOrDefault);

        await SendAsync(connection);

        Assert.Equal("mine", Server.Request.Header("X-Key"));
    }

    private ApiConnection Connect() => ApiConnection.FromEnvironment(Description, new ApiClientOptions(), _variables.GetValueOrDefault);

    private async Task SendAsync()
    {
        using var connection = Connect();
        await SendAsync(connection);
    }

    private static async Task SendAsync(ApiConnection connection) =>
        await new ApiOperation<NoContent>("any", "GET", "/x") { Response = new EmptyResponse() }.Send(new ApiRequest(connection, options: null), Cancellation);
}
