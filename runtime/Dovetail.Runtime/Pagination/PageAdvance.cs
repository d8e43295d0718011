using Dovetail.Pagination.Internal;

namespace Dovetail.Http;

/// <summary>How the next page is asked for.</summary>
public abstract class PageAdvance
{
    private protected PageAdvance(PageParameter? parameter, PageParameter? size)
    {
        Parameter = parameter;
        SizeParameter = size;
    }

    /// <summary>What says which page is asked for; null where a URL says it all.</summary>
    internal PageParameter? Parameter { get; }

    /// <summary>What says how many items a page has; null where nothing does.</summary>
    internal PageParameter? SizeParameter { get; }

    /// <summary>Whether the position means another place where the page size is another.</summary>
    internal virtual bool CountsPages => false;

    /// <summary>Whether there is a way to the page before.</summary>
    internal virtual bool GoesBack => false;

    /// <summary>The parameters that a continuation may hold.</summary>
    internal virtual IEnumerable<PageParameter> Parameters => new[] { Parameter, SizeParameter }.OfType<PageParameter>();

    /// <summary>Where a walk begins: what the request itself asks for.</summary>
    internal abstract PagePosition Start(ApiRequest request, int? size);

    /// <summary>The position of the page behind one; null where nothing says how to go on.</summary>
    internal abstract PagePosition? After(PageFacts page);

    /// <summary>The position of the page before one; null where there is none.</summary>
    internal virtual PagePosition? Before(PageFacts page) => null;

    /// <summary>Whether a position that resumes a walk is one of this operation.</summary>
    internal virtual bool Accepts(PagePosition position) => position.Address is null && position.Values.Any(value => value.Parameter == Parameter);
}
