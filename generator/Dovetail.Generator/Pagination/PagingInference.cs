using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Pagination.Styles;

namespace Dovetail.Generator.Pagination;

/// <summary>
/// Finds out how operations page. What the user or a vendor's extension says goes before what parameters, answer and descriptions tell together.
/// A style that is not certain is none: a walk that ends early loses data.
/// </summary>
/// <param name="types">The client's types.</param>
/// <param name="document">The facts of all operations.</param>
internal sealed class PagingInference(EquatableArray<TypeModel> types, IReadOnlyCollection<PagingEvidence> document)
{
    /// <summary>The surest first: of two styles that an operation has the first is taken.</summary>
    private static readonly Func<Candidate, Match?>[] Styles =
    [
        NextUrlStyle.TryInfer,
        CursorStyle.TryInfer,
        LinkHeaderStyle.TryInfer,
        LastIdStyle.TryInfer,
        TimeStyle.TryInfer,
        PageNumberStyle.TryInfer,
        OffsetStyle.TryInfer,
    ];

    private const string NoProperties = "what it names is no property of the client's types";

    private readonly AnswerPaths _paths = new(types);
    private readonly HashSet<int> _firstPages = [.. document.SelectMany(FirstPagesOf)];

    /// <param name="operation">The operation.</param>
    /// <param name="evidence">What the document says of it.</param>
    public PagingOutcome Infer(OperationModel operation, PagingEvidence evidence)
    {
        var directive = evidence.Directive;
        if (directive is { IsNone: true })
        {
            return PagingOutcome.None;
        }

        if (operation.Response is not { Kind: ResponseKind.Json, Type: { } root } || evidence.Answer is null)
        {
            return directive is { IsOfUser: true } ? PagingOutcome.Refused("nothing comes back that could be a page") : PagingOutcome.None;
        }

        var candidate = new Candidate(evidence, new Request(evidence), new Answer(evidence), _firstPages);
        if (directive is { IsMarker: false })
        {
            var (match, fault) = Directed.Read(directive, candidate);
            return match is not null && Model(match with { Link = directive.Link }, candidate, operation, root) is { } model ? new PagingOutcome(model, null, null)
                : directive.IsOfUser ? PagingOutcome.Refused(fault ?? NoProperties)
                : Infer(candidate, operation, root) with { Fault = fault ?? NoProperties };
        }

        return Infer(candidate, operation, root);
    }

    private PagingOutcome Infer(Candidate candidate, OperationModel operation, TypeRef root)
    {
        if (candidate.Answer.IsSingle || !candidate.IsReading)
        {
            return PagingOutcome.None;
        }

        return Styles.Select(infer => infer(candidate) is { } match ? Model(match, candidate, operation, root) : null).FirstOrDefault(model => model is not null) is { } found
            ? new PagingOutcome(found, null, null)
            : new PagingOutcome(null, Suggestions.For(candidate), null);
    }

    private static IEnumerable<int> FirstPagesOf(PagingEvidence evidence) =>
        new Request(evidence).Named(PagingWords.Page).Where(Request.IsInteger).Select(PageNumberStyle.Declared).Where(first => first is not null).Select(first => first!.Value);

    private PagingModel? Model(Match match, Candidate candidate, OperationModel operation, TypeRef root)
    {
        if (_paths.List(root, match.Items.Path) is not { } list || !CanSend(match, operation))
        {
            return null;
        }

        var next = match.Next is null ? null : _paths.Text(root, match.Next.Path);
        var key = match.Key is null ? null : _paths.Key(list.Item, match.Key);
        if ((match.Next is not null && next is null) || (match.Style == PagingStyle.LastId && next is null && key is null))
        {
            return null;
        }

        return new PagingModel(list.Item, list.Path, Advance(match))
        {
            Next = next,
            NextHeader = match.NextHeader,
            Key = key,
            Previous = Path(root, match is { Style: PagingStyle.NextUrl, Next: { } url } ? Ends.PreviousUrl(candidate.Answer, url) : null),
            HasMore = HasMore(root, match.HasMore ?? Ends.HasMore(candidate.Answer)),
            Total = match.Total is { } trusted ? Count(root, trusted) : match.Style is PagingStyle.Page or PagingStyle.Offset ? Count(root, Ends.Total(candidate.Answer)) : null,
            TrustsTotal = match.Total is not null,
            Delta = Path(root, Ends.Delta(candidate.Answer)),
        };
    }

    private PageValueModel? Path(TypeRef root, Member? member) => member is null ? null : _paths.Text(root, member.Path);

    private PageFlagModel? HasMore(TypeRef root, Member? member) =>
        member is not null && _paths.Scalar(root, member.Path, ScalarKind.Boolean) is { } flag ? new PageFlagModel(flag, Ends.SaysLast(member)) : null;

    private PageValueModel? Count(TypeRef root, Member? member) => member is null ? null : _paths.Scalar(root, member.Path, ScalarKind.Int32, ScalarKind.Int64);

    /// <summary>A position in the body needs one body, of JSON.</summary>
    private static bool CanSend(Match match, OperationModel operation) =>
        (match.Position?.Place != PagingPlace.Body && match.Size?.Place != PagingPlace.Body)
        || (operation.Bodies.Count == 1 && operation.Bodies[0] is { Kind: BodyKind.Json, Alternatives.IsEmpty: true });

    private static AdvanceModel Advance(Match match)
    {
        var size = Of(match.Size);
        var position = Of(match.Position);
        return match.Style switch
        {
            PagingStyle.NextUrl => new LinkAdvanceModel(size, IsHeader: false) { Rules = match.Link },
            PagingStyle.Link => new LinkAdvanceModel(size, IsHeader: true),
            PagingStyle.Cursor => new CursorAdvanceModel(position!, size),
            PagingStyle.LastId => new LastIdAdvanceModel(position!, size, Of(match.Before)),
            PagingStyle.Page => new PageNumberAdvanceModel(position!, size, match.First) { MaxSize = Request.Number(match.Size?.Maximum) },
            _ => new OffsetAdvanceModel(position!, size) { MaxSize = Request.Number(match.Size?.Maximum) },
        };
    }

    private static PageParameter? Of(PagingInput? input) => input is null ? null : new PageParameter(input.Name, input.Place);
}
