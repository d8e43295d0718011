using System.Text;
using Dovetail.Testing.Server.Documents;
using Dovetail.Testing.Server.Requests;

namespace Dovetail.Testing.Server.Answers;

/// <summary>Answers of the test server's own, as problem details (RFC 9457).</summary>
internal static class ProblemAnswer
{
    private const string MediaType = "application/problem+json";

    /// <summary>The statuses, the one first that says the most of what is wrong.</summary>
    private static readonly int[] Order = [404, 405, 413, 401, 415, 400, 406];

    public static MadeAnswer Of(CheckedRequest request)
    {
        var status = Order.FirstOrDefault(status => request.Violations.Any(violation => violation.Status == status), 400);
        var violations = Coercion.Array(request.Violations.Select(static violation => Coercion.Object(
        [
            ("place", Coercion.Quote(violation.Place + violation.Path)),
            ("reason", Coercion.Quote(violation.Reason)),
            .. violation.Document is { } document ? new[] { ("document", Coercion.Quote($"{Path.GetFileName(document)}:{violation.Line}")) } : [],
        ])));
        List<KeyValuePair<string, string>> headers = [.. request.Challenges.Select(static challenge => new KeyValuePair<string, string>("WWW-Authenticate", challenge))];
        if (status == 405)
        {
            headers.Add(new("Allow", string.Join(", ", request.Methods)));
        }

        return Make(status, "The request is not as the document has it.", request.Violations[0].ToString(), headers, ("violations", violations));
    }

    /// <summary>No valid body could be made, and an invalid one would say nothing of the client.</summary>
    public static MadeAnswer WithoutExample(ContractOperation operation, int status, string mediaType) => Make(
        500,
        "The test server has no answer.",
        $"No valid example of {mediaType} could be made for {operation.Name} ({status}): give one with Answer, or add an example to the document.",
        []);

    private static MadeAnswer Make(int status, string title, string detail, IReadOnlyList<KeyValuePair<string, string>> headers, params (string Name, string Json)[] more) => new(
        status,
        MediaType,
        Encoding.UTF8.GetBytes(Coercion.Object([("title", Coercion.Quote(title)), ("status", $"{status}"), ("detail", Coercion.Quote(detail)), .. more])),
        headers);
}
