using System.IO.Compression;
using System.Text;

namespace Dovetail.ResponseFuzz;

/// <summary>Changes a valid answer, as broken and hostile servers do.</summary>
internal sealed class AnswerMutator(Random random)
{
    private static readonly string[] StatusLines =
    [
        "HTTP/1.1 200", "HTTP/1.1 000 Zero", "HTTP/1.1 099 Low", "HTTP/1.1 999 High", "HTTP/1.1 1000 Long", "HTTP/1.1 -1 Minus", "HTTP/1.1 abc Words", "HTTP/1.0 200 OK", "HTTP/9.9 200 OK",
        "ICY 200 OK", "garbage", "", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK", "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\nHTTP/1.1 200 OK", "HTTP/1.1 101 Switching Protocols",
    ];

    private static readonly int[] Statuses = [200, 201, 202, 203, 204, 205, 206, 207, 226, 299, 300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 412, 415, 422, 425, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 507, 511, 520, 598];

    private static readonly string[] Texts =
    [
        "", " ", "-1", "0", "1", "NaN", "Infinity", "-Infinity", "1e400", "99999999999999999999", "2147483648", "null", "\"", "\"\"", "W/\"", "\\", ",", ";", "=", "a=b;c", "a, b", "\u00e9\u00ff", "\t", "*",
        "Sun, 06 Nov 1994 08:49:37 GMT", "Thu, 01 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 99 Xyz 2026 99:99:99 GMT", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999+14:00",
        "/", "//", "..", "?", "#", "http://", "http://[", "https://user:pass@a.example/", "ftp://a.example/", "file:///etc/passwd", "javascript:alert(1)", "<", "<>; rel=next", "</next>; rel=\"next", "<a>;rel=next,<b>;rel=next",
        "q=100, r=-1, t=1e9", "\"default\";q=100;w=60", "\"default\";r=0;t=99999999999999", ":AA==:", "?1", "@1", "%\"a", "(1 2", "attachment; filename=\"../../x\"", "attachment; filename*=UTF-8''%zz", "error=\"insufficient_scope\"",
    ];

    private static readonly string[] Names =
    [
        "Retry-After", "retry-after-ms", "x-ratelimit-remaining", "x-ratelimit-reset", "X-RateLimit-Limit", "RateLimit", "RateLimit-Policy", "RateLimit-Remaining", "RateLimit-Reset", "Date", "Age", "Expires", "Cache-Control",
        "ETag", "Last-Modified", "Link", "Location", "Content-Location", "Operation-Location", "Azure-AsyncOperation", "Content-Type", "Content-Encoding", "Content-Disposition", "Content-Language", "Content-Range", "Content-Length",
        "Transfer-Encoding", "Connection", "Keep-Alive", "Set-Cookie", "WWW-Authenticate", "x-should-retry", "X-Request-ID", "Deprecation", "Sunset", "Warning", "Vary", "Trailer", "Upgrade", "X-Total-Count", "X-Next-Page",
    ];

    private static readonly string[] Types =
    [
        "application/json", "application/json; charset=utf-16", "application/json; charset=bogus", "application/json;charset=", "application/problem+json", "application/vnd.api+json", "text/json", "text/plain", "text/plain; charset=iso-8859-1", "text/html",
        "application/xml", "text/event-stream", "application/jsonl", "application/x-ndjson", "application/octet-stream", "image/png", "multipart/mixed; boundary=a", "multipart/form-data", "application/x-www-form-urlencoded", "application", "/", ";", "a/b/c",
    ];

    private static readonly string[] Bodies =
    [
        "", " ", "null", "true", "0", "-", "1e999", "\"", "\"a\"", "[", "[]", "[null]", "[[]]", "{", "{}", "{\"\":null}", "{\"a\":1,\"a\":2}", "{\"a\":1}x", "{'a':1}", "[1,]", "nul", "\uFEFF{}", "\"\\ud800\"", "\"\\u0000\"", "<html>", "<?xml version=\"1.0\"?><a/>",
        "data: {}\n\n", "data: x\n\ndata: [DONE]\n\n", "id: \0\nevent: \ndata\n\n", "retry: 99999999999999999999\n\n", ":\n", "{}\n{}\n", "{}\r\n\r\n[]\n", "a=b&c=%zz", "{\"error\":\"x\"}", "{\"error\":{\"message\":null}}", "{\"errors\":[null]}", "{\"errors\":{\"a\":[1]}}",
        "{\"type\":1,\"title\":[],\"status\":\"x\",\"detail\":{}}", "{\"access_token\":1}", "{\"access_token\":\"\",\"expires_in\":\"x\"}", "{\"keys\":[{}]}", "{\"keys\":null}", "{\"keys\":[{\"kty\":\"RSA\",\"n\":\"!\",\"e\":\"AQAB\"}]}",
    ];

    private static readonly string[] Tokens = ["null", "true", "1e999", "-1", "1.5", "\"\"", "\"x\"", "[]", "{}", "[{}]", "\"\\ud800\"", "99999999999999999999", "\"9999-99-99\"", "\"unknown\""];

    public void Mutate(Answer answer)
    {
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            Once(answer);
        }
    }

    private void Once(Answer answer)
    {
        switch (random.Next(14))
        {
            case 0: answer.StatusLine = Any(StatusLines); break;
            case 1: answer.StatusLine = $"HTTP/1.1 {Any(Statuses)} X"; break;
            case 2: answer.Headers.Add((Any(Names), Any(Texts))); break;
            case 3: answer.Set(Any(Names), Any(Texts)); break;
            case 4: Drop(answer.Headers); break;
            case 5: answer.Set("Content-Type", Any(Types)); break;
            case 6: answer.Body = Encoding.UTF8.GetBytes(Any(Bodies)); break;
            case 7: answer.Body = Nested(); break;
            case 8: answer.Body = Bytes(answer.Body); break;
            case 9: answer.Body = WithToken(answer.Body); break;
            case 10: answer.CutAfter = random.Next(600); break;
            case 11: answer.Framing = (Framing)random.Next(3); break;
            case 12: Compress(answer); break;
            default: Redirect(answer); break;
        }

        // A wait takes real time: seldom.
        answer.FallsSilent |= random.Next(2_000) == 0;
    }

    private T Any<T>(T[] list) => list[random.Next(list.Length)];

    private void Drop(List<(string Name, string Value)> headers)
    {
        if (headers.Count > 0)
        {
            headers.RemoveAt(random.Next(headers.Count));
        }
    }

    private byte[] Nested()
    {
        var depth = random.Next(1, 20_000);
        return Encoding.ASCII.GetBytes(random.Next(2) == 0 ? new string('[', depth) : string.Concat(Enumerable.Repeat("{\"a\":", depth)));
    }

    private byte[] Bytes(byte[] body)
    {
        var bytes = body.ToList();
        for (var count = random.Next(1, 6); count > 0 && bytes.Count > 0; count--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.Insert(at, (byte)random.Next(256)); break;
                case 2: bytes.RemoveAt(at); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Puts a value of another kind in place of one.</summary>
    private byte[] WithToken(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        int[] places = [.. Enumerable.Range(0, text.Length).Where(at => text[at] is ':' or '[' or ',')];
        if (places.Length == 0)
        {
            return body;
        }

        var start = Any(places) + 1;
        var end = text.AsSpan(start).IndexOfAny(",]}") is >= 0 and var length ? start + length : text.Length;
        return Encoding.UTF8.GetBytes(text[..start] + Any(Tokens) + text[end..]);
    }

    private void Compress(Answer answer)
    {
        var encoding = Any(["gzip", "deflate", "br", "zstd", "gzip, gzip", "identity"]);
        answer.Set("Content-Encoding", encoding);
        if (random.Next(2) == 0)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            {
                gzip.Write(answer.Body);
            }

            answer.Body = packed.ToArray()[..random.Next(1, (int)packed.Length + 1)];
        }
    }

    private void Redirect(Answer answer)
    {
        answer.StatusLine = $"HTTP/1.1 {Any([301, 302, 303, 307, 308])} Moved";
        answer.Set("Location", Any(["/", "/a", "?x=1", .. Texts]));
    }
}
