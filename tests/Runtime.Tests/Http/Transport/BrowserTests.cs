using Dovetail.Http.Transport;

namespace Dovetail.Runtime.Tests.Http.Transport;

/// <summary>What a browser leaves to a client. That a client works there, tests/Packaging.Tests shows in one.</summary>
public sealed class BrowserTests
{
    [Fact]
    public void In_a_browser_the_transport_is_the_browsers()
    {
        using var api = TransportHandler.Create("Shop", new TimeoutOptions(), new TransportOptions(), isBrowser: true);
        using var tokens = TransportHandler.CreateForTokens(TimeSpan.FromSeconds(1), isBrowser: true);

        Assert.True(Assert.IsType<HttpClientHandler>(api).AllowAutoRedirect);
        Assert.False(Assert.IsType<HttpClientHandler>(tokens).AllowAutoRedirect);
    }

    [Fact]
    public void Elsewhere_it_follows_no_redirects_and_keeps_no_cookies()
    {
        using var api = Assert.IsType<SocketsHttpHandler>(TransportHandler.Create("Shop", new TimeoutOptions(), new TransportOptions(), isBrowser: false));
        using var tokens = Assert.IsType<SocketsHttpHandler>(TransportHandler.CreateForTokens(TimeSpan.FromSeconds(1), isBrowser: false));

        Assert.Equal((false, false, null), (api.AllowAutoRedirect, api.UseCookies, api.ActivityHeadersPropagator));
        Assert.Equal((false, false, TimeSpan.FromSeconds(1)), (tokens.AllowAutoRedirect, tokens.UseCookies, tokens.ConnectTimeout));
    }

    [Theory]
    [InlineData("own.pem", null)]
    [InlineData(null, "authorities.pem")]
    public void Certificates_of_ones_own_are_refused_in_a_browser(string? own, string? trusted)
    {
        var options = new TransportOptions { ClientCertificateFile = own, TrustedCertificatesFile = trusted };

        var refused = Assert.Throws<ApiConfigurationException>(() => TransportHandler.Create("Shop", new TimeoutOptions(), options, isBrowser: true));

        Assert.Contains("browser", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }
}
