using Dovetail.Http;
using Dovetail.Http.Internal;
using Dovetail.Http.Pipeline;

namespace Dovetail.Testing.Internal;

/// <summary>The calls that a test means, and what they answer, one after another; the last answer stays.</summary>
internal sealed class FakeSetUp(FakeTransport transport, ApiOperation operation, string name, RequestParts expected)
{
    private readonly List<FakeAnswer> _answers = [];
    private int _next;

    public ApiOperation Operation { get; } = operation;

    public bool HasAnswers
    {
        get
        {
            lock (_answers)
            {
                return _answers.Count > 0;
            }
        }
    }

    public IReadOnlyList<RecordedCall> Calls => transport.Log.Of(this);

    public void Add(FakeAnswer answer)
    {
        lock (_answers)
        {
            if (_answers.Count == 0)
            {
                transport.Add(this);
            }

            _answers.Add(answer);
        }
    }

    public FakeAnswer Next()
    {
        lock (_answers)
        {
            var answer = _answers[Math.Min(_next, _answers.Count - 1)];
            _next++;
            return answer;
        }
    }

    public bool Matches(ApiExchange exchange) => GroupOperations.AreSame(exchange.Operation, Operation) && Misses(exchange.Parts) == 0;

    /// <summary>How many of the arguments that the test has said are not those of a request.</summary>
    public int Misses(RequestParts actual)
    {
        var misses = 0;
        foreach (var part in expected.All)
        {
            misses += actual.All.Contains(part) ? 0 : 1;
        }

        var cookies = ArgumentTexts.CookiesOf(actual);
        return misses + ArgumentTexts.CookiesOf(expected).Count(cookie => !cookies.Contains(cookie, StringComparer.Ordinal));
    }

    public override string ToString() => $"{name}({string.Join(", ", ArgumentTexts.Of(expected).Select(static argument => $"{argument.Key}: {argument.Value}"))})";
}
