using System.Globalization;
using System.Text;
using Dovetail.Generator.Common;
using Dovetail.Testing.Server.Documents;
using Dovetail.Testing.Server.Requests;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Answers;

/// <summary>The answers that a test has asked for. Not safe for several threads.</summary>
internal sealed class AnswerBook(Contract contract)
{
    private readonly AnswerMaker _maker = new(contract.Schemas);
    private readonly Dictionary<ContractOperation, TestAnswer> _lasting = [];
    private readonly Dictionary<ContractOperation, Queue<TestAnswer>> _next = [];

    /// <exception cref="ArgumentException">There is no such operation, or the document does not allow the answer.</exception>
    public void Add(string operation, TestAnswer answer, bool isOnce)
    {
        var found = Find(operation);
        if (!answer.IsUndocumented)
        {
            Check(found, answer);
        }

        if (!isOnce)
        {
            _lasting[found] = answer;
        }
        else if (_next.TryGetValue(found, out var queue))
        {
            queue.Enqueue(answer);
        }
        else
        {
            _next[found] = new Queue<TestAnswer>([answer]);
        }
    }

    public MadeAnswer Make(ContractOperation operation, Arrived request)
    {
        var answer = _next.TryGetValue(operation, out var queue) && queue.TryDequeue(out var next) ? next : _lasting.GetValueOrDefault(operation);
        if (answer is null)
        {
            return _maker.Make(operation, AnswerMaker.SuccessOf(operation), request, null);
        }

        List<KeyValuePair<string, string>> headers = [.. answer.Headers];
        if (answer.Json is null && answer.Body is null)
        {
            var made = _maker.Make(operation, answer.Status, request, answer.Example);
            return made with { Headers = [.. made.Headers.Where(one => !answer.Headers.ContainsKey(one.Key)), .. headers] };
        }

        return answer.Json is { } json
            ? new MadeAnswer(answer.Status, answer.ContentType ?? JsonTypeOf(operation, answer.Status), Encoding.UTF8.GetBytes(json), headers)
            : new MadeAnswer(answer.Status, answer.ContentType ?? "application/octet-stream", answer.Body!.Value, headers);
    }

    /// <summary>By <c>operationId</c>, or by method and path.</summary>
    private ContractOperation Find(string name)
    {
        var operations = contract.Operations;
        return operations.FirstOrDefault(operation => operation.Name == name || operation.Route == name)
            ?? throw new ArgumentException(
                $"The document has no operation '{name}'{(NearestName.Of(name, operations.Select(static one => one.Name)) is { } near ? $": did you mean '{near}'?" : ".")}",
                nameof(name));
    }

    private void Check(ContractOperation operation, TestAnswer answer)
    {
        if (AnswerMaker.Find(operation, answer.Status) is not { } response)
        {
            var statuses = string.Join(", ", operation.Spec.Responses.Select(static one => one.Status));
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"{operation.Name} has no response {answer.Status}, but {statuses}. IsUndocumented lets it through."));
        }

        var media = response.Content.FirstOrDefault(media => MediaRange.Closeness(media.MediaType, answer.ContentType ?? JsonTypeOf(operation, answer.Status)) > 0);
        if (answer.Json is not { } json)
        {
            return;
        }

        var faults = media?.Schema is { } schema ? Coercion.Check(contract.Schemas, RequireJson(json), schema.Place, MessageSide.Response) : [];
        if (media is null || faults.Count > 0)
        {
            var reason = media is null ? "it has no body of the media type." : $"the body{faults[0].Path} {faults[0].Reason}";
            throw new ArgumentException($"{operation.Name} has no such response {answer.Status}: {reason} IsUndocumented lets it through.");
        }
    }

    private static string RequireJson(string json)
    {
        try
        {
            using var document = System.Text.Json.JsonDocument.Parse(json);
            return json;
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw new ArgumentException("The body is no JSON.", exception);
        }
    }

    private static string JsonTypeOf(ContractOperation operation, int status) =>
        AnswerMaker.Find(operation, status)?.Content.Select(static media => media.MediaType).FirstOrDefault(MediaRange.IsJson) ?? "application/json";
}
