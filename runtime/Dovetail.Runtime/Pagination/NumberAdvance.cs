using Dovetail.Pagination.Internal;

namespace Dovetail.Http;

/// <summary>The request has a number that grows from page to page.</summary>
public abstract class NumberAdvance : PageAdvance
{
    private protected NumberAdvance(PageParameter parameter, PageParameter? size)
        : base(parameter, size)
    {
    }

    /// <summary>The largest page that the server gives, as its description says; null where it does not say. A smaller page than asked for is the last one then.</summary>
    public int? MaxSize { get; init; }

    /// <summary>The number of the first page, where the request has none.</summary>
    internal abstract long First { get; }

    /// <summary>How many items stand before a page, or less.</summary>
    internal abstract long ItemsBefore(PagePosition position, int count);

    internal override PagePosition Start(ApiRequest request, int? size) => new()
    {
        Values = PagePosition.SizeOf(this, size),
        Number = PageValue.Number(request.ValueOf(Parameter!)) ?? First,
        Size = size ?? (SizeParameter is { } parameter ? PageValue.Size(request.ValueOf(parameter)) : null),
    };
}
