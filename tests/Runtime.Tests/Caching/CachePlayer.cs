using System.Globalization;
using System.Text;
using System.Text.Json;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Caching;

/// <summary>Plays a case through a client against a server, both on one clock that stands still, and says what was wrong.</summary>
internal sealed class CachePlayer : IDisposable
{
    // Each request says which step it is of, as the suite's own client does: one in the background is answered by its own step, whenever it comes.
    private const string StepHeader = "Req-Num";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly ManualTime _time = new();
    private readonly ScriptedServer _server = new();
    private readonly ApiConnection _connection;
    private readonly CacheCase _case;
    private readonly List<Dictionary<string, string>> _sent = [];
    private readonly List<ScriptedRequest> _received = [];
    private DateTimeOffset _answered;
    private int _step;
    private string? _fault;

    public CachePlayer(CacheCase test)
    {
        _case = test;
        _server.Respond = request =>
        {
            lock (_received)
            {
                return Respond(request);
            }
        };
        _time.SetUtcNow(DateTimeOffset.UnixEpoch.AddSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds()));
        var options = new ApiClientOptions { BaseAddress = _server.Address, TimeProvider = _time, Cache = new CacheOptions { Mode = CacheMode.Http, Heuristic = true } };
        (options.Retry.Enabled, options.CircuitBreaker.Enabled, options.Transport.MaxRedirects) = (false, false, 0);
        (options.Timeouts.Total, options.Timeouts.Attempt) = (TimeSpan.FromDays(1), TimeSpan.FromDays(1));
        _connection = ApiConnection.Create(new ApiDescription("Cache"), options);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _server.Dispose();
    }

    /// <returns>What was wrong; null for nothing. A fault of the set-up says so: the case can not be judged.</returns>
    public async Task<string?> PlayAsync()
    {
        for (_step = 0; _step < _case.Requests.Count; _step++)
        {
            var step = _case.Requests[_step];
            var before = _received.Count;
            var seen = await SendAsync(step);
            lock (_received)
            {
                _fault ??= Check(step, seen, before);
            }

            if (_fault is not null)
            {
                return IsSetup(step) ? $"set-up: {_fault}" : _fault;
            }

            if (Is(step, "pause_after"))
            {
                _time.Advance(Pause);
            }
        }

        return null;
    }

    private async Task<Seen> SendAsync(JsonElement step)
    {
        var method = Text(step, "request_method") ?? "GET";
        var file = Text(step, "filename");
        var operation = new ApiOperation<string>("get", method, $"/{_case.Id}{(file is null ? "" : $"/{file}")}{(Text(step, "query_arg") is { } query ? $"?{query}" : "")}")
        {
            Response = new TextResponse(),
            Errors = [new TextError("3XX"), new TextError("4XX"), new TextError("5XX")],
        };
        var headers = new Dictionary<string, string> { [StepHeader] = (_step + 1).ToString(CultureInfo.InvariantCulture) };
        foreach (var field in step.TryGetProperty("request_headers", out var fields) ? fields.EnumerateArray() : default)
        {
            var name = field[0].GetString()!;
            headers[name] = (Is(step, "magic_ims") && name.Equals("If-Modified-Since", StringComparison.OrdinalIgnoreCase) ? LastModified() : null) ?? Value(field[1], step, name);
        }

        if (Text(step, "cache") == "no-cache")
        {
            headers["Cache-Control"] = "no-cache";
        }

        var request = new ApiRequest(_connection, new RequestOptions { Headers = headers });
        if (Text(step, "request_body") is { } body)
        {
            request.TextBody(body, "text/plain");
        }

        try
        {
            var response = await operation.Send(request, TestContext.Current.CancellationToken).WithResponse();
            return new Seen((int)response.StatusCode, response.Headers, response.IsSuccess ? method == "HEAD" ? "" : response.Value : response.Error as string ?? "", null);
        }
        catch (ApiException e)
        {
            return e is ApiResponseException of ? new Seen((int)of.StatusCode, of.Headers, "", e) : new Seen(null, ApiHeaders.Empty, "", e);
        }
    }

    private string? Check(JsonElement step, Seen seen, int before)
    {
        var asked = _received.Count - before;
        var fault = Text(step, "expected_type") switch
        {
            "cached" => IsOwn(seen) ? "it was not reused" : null,
            "not_cached" => IsOwn(seen) ? null : "it was reused",
            "etag_validated" => asked > 0 && _received[^1].Headers.ContainsKey("If-None-Match") ? null : "it was not validated by its ETag",
            "lm_validated" => asked > 0 && _received[^1].Headers.ContainsKey("If-Modified-Since") ? null : "it was not validated by its date",
            _ => null,
        };
        if (step.TryGetProperty("expected_status", out var status) && status.ValueKind == JsonValueKind.Number && seen.Status != status.GetInt32())
        {
            fault ??= $"the status is {seen.Status}: {seen.Error?.Message}";
        }
        else if (status.ValueKind == JsonValueKind.Undefined && step.TryGetProperty("response_status", out var answered) && asked > 0 && seen.Status != answered[0].GetInt32())
        {
            fault ??= $"the status is {seen.Status}: {seen.Error?.Message}";
        }

        foreach (var field in Fields(step, "expected_response_headers"))
        {
            fault ??= CheckHeader(field, step, name => seen.Headers[name]);
        }

        foreach (var field in Fields(step, "expected_response_headers_missing"))
        {
            var name = field.ValueKind == JsonValueKind.String ? field.GetString()! : field[0].GetString()!;
            var part = field.ValueKind == JsonValueKind.String ? "" : field[1].GetString()!;
            fault ??= seen.Headers[name]?.Contains(part, StringComparison.Ordinal) is true ? $"{name} is there" : null;
        }

        foreach (var field in Fields(step, "expected_request_headers"))
        {
            fault ??= asked == 0 ? "nothing was sent" : CheckHeader(field, step, name => _received[^1].Headers.GetValueOrDefault(name));
        }

        if (step.TryGetProperty("expected_response_text", out var text) && text.ValueKind == JsonValueKind.String && seen.Text != text.GetString())
        {
            fault ??= $"the body is '{seen.Text}'";
        }

        return fault ?? (Text(step, "expected_method") is { } method && (asked == 0 || _received[^1].Method != method) ? "the method is another" : null);
    }

    private string? LastModified() => _sent.LastOrDefault(static sent => sent.ContainsKey("Last-Modified"))?["Last-Modified"];

    private string? CheckHeader(JsonElement field, JsonElement step, Func<string, string?> actual)
    {
        var name = field.ValueKind == JsonValueKind.String ? field.GetString()! : field[0].GetString()!;
        var value = actual(name);
        if (field.ValueKind == JsonValueKind.String)
        {
            return value is null ? $"{name} is missing" : null;
        }

        if (field.GetArrayLength() > 2)
        {
            var (own, limit) = (double.Parse(value ?? "-1", CultureInfo.InvariantCulture), field[2].GetDouble());
            return field[1].GetString() == ">" ? own > limit ? null : $"{name} is {value}" : own == limit ? null : $"{name} is {value}";
        }

        var expected = Value(field[1], step, name, _answered);
        return value == expected ? null : $"{name} is '{value}' and not '{expected}'";
    }

    // Each answer says which step it was made for.
    private bool IsOwn(Seen seen) => seen.Headers["Step"] is not { } step || step == _step.ToString(CultureInfo.InvariantCulture);

    private string? Respond(ScriptedRequest request)
    {
        _received.Add(request);
        _answered = _time.GetUtcNow();
        var number = int.Parse(request.Headers[StepHeader], CultureInfo.InvariantCulture);
        var step = _case.Requests[number - 1];
        if (Is(step, "disconnect"))
        {
            return null;
        }

        var answer = new StringBuilder();
        foreach (var interim in Fields(step, "interim_responses"))
        {
            answer.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {interim[0].GetInt32()} Interim\r\n");
            foreach (var field in interim.GetArrayLength() > 1 ? interim[1].EnumerateArray() : default)
            {
                answer.Append(CultureInfo.InvariantCulture, $"{field[0].GetString()}: {field[1].GetString()}\r\n");
            }

            answer.Append("\r\n");
        }

        var sent = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var head = new StringBuilder();
        foreach (var field in Fields(step, "response_headers"))
        {
            var name = field[0].GetString()!;
            var value = Value(field[1], step, name);
            value = Is(step, "magic_locations") && name is "Location" or "Content-Location" ? $"{_server.Address}{_case.Id}/{value}" : value;
            sent[name] = value;
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        var status = IsValidated(step, request) ? (304, "Not Modified") : StatusOf(step);
        var body = status.Item1 is 304 or 204 || request.Method == "HEAD" ? "" : Text(step, "response_body") ?? _case.Id;
        if (!sent.ContainsKey("Content-Length") && status.Item1 is not (304 or 204))
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.Latin1.GetByteCount(body)}\r\n");
        }

        _sent.Add(sent);
        if (step.TryGetProperty("response_pause", out var pause))
        {
            _time.Advance(TimeSpan.FromSeconds(pause.GetDouble()));
        }

        answer.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status.Item1} {status.Item2}\r\nStep: {number - 1}\r\nClient-Request-Count: {number}\r\n");
        return answer.Append(head).Append("\r\n").Append(body).ToString();
    }

    private bool IsValidated(JsonElement step, ScriptedRequest request)
    {
        if (Text(step, "expected_type")?.EndsWith("validated", StringComparison.Ordinal) is not true || _sent.Count == 0)
        {
            return false;
        }

        var last = _sent[^1];
        return (request.Headers.GetValueOrDefault("If-None-Match") is { } tag && last.GetValueOrDefault("ETag") == tag)
            || (request.Headers.GetValueOrDefault("If-Modified-Since") is { } date && last.GetValueOrDefault("Last-Modified") == date);
    }

    private static (int Code, string Reason) StatusOf(JsonElement step) =>
        step.TryGetProperty("response_status", out var status) ? (status[0].GetInt32(), status[1].GetString()!) : (200, "OK");

    // A number where a date belongs is seconds from now.
    private string Value(JsonElement value, JsonElement step, string name, DateTimeOffset? from = null)
    {
        if (value.ValueKind != JsonValueKind.Number || name.ToLowerInvariant() is not ("date" or "expires" or "last-modified" or "if-modified-since" or "if-unmodified-since"))
        {
            return value.ToString();
        }

        var date = (from ?? _time.GetUtcNow()).AddSeconds(value.GetDouble());
        var isOld = step.TryGetProperty("rfc850date", out var old) && old.EnumerateArray().Any(item => name.Equals(item.GetString(), StringComparison.OrdinalIgnoreCase));
        return isOld ? date.ToString("dddd, dd-MMM-yy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture) : date.ToString("r");
    }

    private static bool IsSetup(JsonElement step) =>
        Is(step, "setup") || (step.TryGetProperty("setup_tests", out var tests) && tests.EnumerateArray().Any(static test => test.GetString() == "expected_type"));

    private static bool Is(JsonElement step, string flag) => step.TryGetProperty(flag, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement step, string name) => step.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Fields(JsonElement step, string name) => step.TryGetProperty(name, out var value) ? value.EnumerateArray() : default;

    private sealed record Seen(int? Status, ApiHeaders Headers, string Text, Exception? Error);
}
