using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Building.Responses;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Paging;

/// <summary>Gathers what a document says of an operation that may page. What it means is for Pagination to say.</summary>
internal sealed class EvidenceBuilder(PagingDirectives directives)
{
    /// <summary>Other methods change what they answer about, and page only where that is said in so many words.</summary>
    private static readonly string[] Methods = ["GET", "POST", "QUERY"];

    private const int MostWords = 6;

    private readonly AnswerReader _answers = new();

    /// <param name="operation">The operation as the document has it.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The facts; null where it can not page.</returns>
    public PagingEvidence? TryBuild(SpecOperation operation, string id)
    {
        var directive = directives.Of(operation);
        if (!Methods.Contains(operation.Method, StringComparer.Ordinal) && directive is not { IsMarker: false })
        {
            return null;
        }

        var successes = ResponseBuilder.Successes(operation).ToList();
        var answer = successes.SelectMany(response => response.Content).FirstOrDefault(media => media.Schema is not null && MediaTypes.KindOf(media) == MediaKind.Json);
        return new PagingEvidence(
            Id: id,
            HttpMethod: operation.Method,
            Path: operation.Path,
            Prose: string.Join("\n", new[] { operation.Summary, operation.Description }.Concat(successes.Select(response => response.Description)).OfType<string>()),
            Nouns: NounsOf(operation).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            Inputs: InputReader.Read(operation).ToEquatableArray(),
            Answer: answer is null ? null : _answers.Read(answer),
            Headers: successes.SelectMany(response => response.Headers).Select(Of).ToEquatableArray())
        {
            Verbs = VerbsOf(operation).Where(word => word.Length > 0).Select(word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            Creates = successes.All(response => response.Status is "201" or "202"),
            Directive = directive,
        };
    }

    private static PagingHeader Of(SpecHeader header) => new(
        header.Name,
        header.Schema is { } schema ? ValueFacts.KindOf(ValueFacts.Merge(schema)) : PagingKind.Any,
        header.Description ?? header.Schema?.Description ?? "");

    private static List<string> LiteralsOf(SpecOperation operation) =>
        [.. operation.Path.Split('?')[0].Split('/').Where(segment => segment.Length > 0 && segment.IndexOf('{') < 0)];

    private static IEnumerable<string> VerbsOf(SpecOperation operation) =>
        new[] { operation.OperationId, operation.Summary }
            .Select(text => Words.Split(text ?? "").FirstOrDefault() ?? "")
            .Select(word => word.EndsWith("s", StringComparison.OrdinalIgnoreCase) ? Plurals.Singular(word) : word)
            .Concat(LiteralsOf(operation).SelectMany(Words.Split));

    private static IEnumerable<string> NounsOf(SpecOperation operation)
    {
        var literals = LiteralsOf(operation);
        if (literals.Count > 0)
        {
            yield return PlainNames.Stem(literals[literals.Count - 1]);
        }

        foreach (var tag in operation.Tags)
        {
            yield return PlainNames.Stem(tag);
        }

        var words = Words.Split(operation.OperationId ?? "");
        for (var first = 1; first < words.Count && first <= MostWords; first++)
        {
            yield return PlainNames.Stem(string.Join("_", words.Skip(first)));
        }
    }
}
