using Dovetail.Http;
using Dovetail.Http.Internal;
using Dovetail.Http.Pipeline;
using Dovetail.Http.Requests;
using Dovetail.Testing.Internal.Bodies;

namespace Dovetail.Testing.Internal;

/// <summary>The calls that a test means, and what they answer, one after another; the last answer stays.</summary>
internal sealed class FakeSetUp(FakeTransport transport, ApiOperation operation, string name, RequestParts expected, ExpectedBodies bodies)
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

    public bool Matches(ApiExchange exchange, RecordedRequest request) =>
        GroupOperations.AreSame(exchange.Operation, Operation) && Misses(exchange.Parts) == 0 && bodies.Match(request);

    /// <summary>How many of the arguments that the test has said are not those of a request, its body apart.</summary>
    public int Misses(RequestParts actual)
    {
        var sent = actual.All.ToArray();
        var misses = expected.All.ToArray().Count(part => !Array.Exists(sent, other => AreSame(part, other)));
        var cookies = ArgumentTexts.CookiesOf(actual);
        return misses + ArgumentTexts.CookiesOf(expected).Count(cookie => !cookies.Contains(cookie, StringComparer.Ordinal));
    }

    public override string ToString()
    {
        var arguments = ArgumentTexts.Of(expected).Select(static argument => $"{argument.Key}: {argument.Value}");
        return $"{name}({string.Join(", ", bodies.IsEmpty ? arguments : arguments.Append($"body: {bodies}"))})";
    }

    // A walk writes the parameters of its pages anew, name and value together.
    private static bool AreSame(RequestPart one, RequestPart other) => one == other || (one.IsQuery && other.IsQuery && one.Name == other.Name && Query(one) == Query(other));

    private static string Query(RequestPart part) => part.Place is RequestPlace.Query ? $"{part.Name}={part.Text}" : part.Text;
}
