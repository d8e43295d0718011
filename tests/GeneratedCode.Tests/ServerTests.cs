using Dovetail;
using Features.Servers;
using Features.ServersRelative;
using Features.Wire;

namespace Features;

public sealed class ServerTests : WireTest
{
    [Fact]
    public void Servers_are_named_choices_with_their_variables()
    {
        Assert.Equal("https://api.example/v1", ServersServers.Production.ToString());
        Assert.Equal("https://us.example:8443/v1", ServersServers.Regional("us").ToString());
        Assert.Equal("https://eu.example:9000/v1", ServersServers.Regional(port: "9000").ToString());
    }

    [Fact]
    public void A_variable_has_no_other_values_than_the_document_allows() =>
        Assert.ThrowsAny<ArgumentException>(() => ServersServers.Regional("evil.com/"));

    [Theory]
    [InlineData("/base")]
    [InlineData("/base/")]
    public async Task The_path_of_the_base_address_stays(string path)
    {
        await new ServersClient(new() { BaseAddress = new Uri(Server.Address, path) }).Calls.PlainAsync();

        Assert.Equal("/base/plain", Sent.Target);
    }

    [Fact]
    public async Task Without_an_absolute_server_a_base_address_is_asked_for()
    {
        var e = await Assert.ThrowsAnyAsync<Exception>(async () => await new ServersRelativeClient().Calls.PlainAsync());

        Assert.Contains("BaseAddress", e.Message, StringComparison.Ordinal);
        Assert.Contains("SERVERS_RELATIVE_BASE_URL", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_http_is_for_loopback_only()
    {
        var e = await Assert.ThrowsAnyAsync<Exception>(async () =>
            await new ServersClient(new() { BaseAddress = new Uri("http://api.example/v1") }).Calls.PlainAsync());

        Assert.Contains("AllowInsecureHttp", e.Message, StringComparison.Ordinal);
    }
}
