using Dovetail.Testing;

namespace Dovetail.ResponseFuzz;

/// <summary>Valid answers of an API, made from its document.</summary>
internal sealed class AnswerSource(string document) : IDisposable
{
    // Of the transport, or said anew by the answer.
    private static readonly string[] Framed = ["Content-Length", "Transfer-Encoding", "Connection"];

    private readonly HttpMessageInvoker _server = new(ApiTestServer.FromDocument(document, new ApiTestServerOptions { RefusesViolations = false }));

    public async Task<Answer> ToAsync(Uri server, WireRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(server, request.Target)) { Content = new ByteArrayContent(request.Body) };
        foreach (var (name, value) in request.Headers)
        {
            _ = message.Headers.TryAddWithoutValidation(name, value) || message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _server.SendAsync(message, CancellationToken.None);
        var answer = new Answer { StatusLine = $"HTTP/1.1 {(int)response.StatusCode} {response.ReasonPhrase}", Body = await response.Content.ReadAsByteArrayAsync() };
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => !Framed.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            answer.Headers.AddRange(values.Select(value => (name, value)));
        }

        return answer;
    }

    public void Dispose() => _server.Dispose();
}
