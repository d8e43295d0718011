using System.Net.Http.Headers;
using System.Text;

namespace Dovetail.TestServer.Tests.Prism;

/// <summary>A request that both servers get.</summary>
/// <param name="Case">What it is: <c>createOrder: without body/total</c>.</param>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">The headers.</param>
/// <param name="MediaType">The media type of the body; null without one.</param>
/// <param name="Body">The body; null without one.</param>
internal sealed record SampleRequest(string Case, string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, string? MediaType, string? Body)
{
    public HttpRequestMessage ToMessage(Uri server)
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), new Uri(server, Target));
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(MediaType!);
        }

        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
