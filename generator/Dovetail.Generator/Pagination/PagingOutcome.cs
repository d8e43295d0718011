using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination;

/// <summary>What was found out about an operation.</summary>
/// <param name="Paging">How it pages; null where it does not, as far as is certain.</param>
/// <param name="Suggestion">How it may page, as the option says it: <c>page=page first=0</c>. Null where nothing points to it.</param>
/// <param name="Fault">Why what the user or an extension says can not be followed; null where it can.</param>
internal sealed record PagingOutcome(PagingModel? Paging, PagingSuggestion? Suggestion, string? Fault)
{
    public static readonly PagingOutcome None = new(null, null, null);

    public static PagingOutcome Refused(string fault) => new(null, null, fault);
}

/// <param name="Reason">What is not certain.</param>
/// <param name="Entry">What the option says to settle it.</param>
internal sealed record PagingSuggestion(string Reason, string Entry);
