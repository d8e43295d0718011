using System.Net;
using System.Text;

namespace Dovetail.Generator.Tests.Suites.Validation;

/// <summary>Answers readers with the instance at hand, and keeps what is sent.</summary>
internal sealed class SuiteServer : HttpMessageHandler
{
    public string Instance { get; set; } = "";

    public string? Sent { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.StartsWith("/read/", StringComparison.Ordinal))
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Instance, Encoding.UTF8, "application/json") };
        }

        Sent = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.NoContent);
    }
}
