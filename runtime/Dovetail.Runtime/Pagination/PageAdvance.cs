using System.Globalization;

namespace Dovetail.Http;

/// <summary>How the next page is asked for: a number in the query that grows.</summary>
public abstract class PageAdvance
{
    private protected PageAdvance(string parameter, string? sizeParameter)
    {
        Parameter = parameter;
        SizeParameter = sizeParameter;
    }

    /// <summary>The query parameter that grows.</summary>
    internal string Parameter { get; }

    /// <summary>The query parameter of the page size; null where there is none.</summary>
    internal string? SizeParameter { get; }

    /// <summary>Its value for the first page, where the request has none.</summary>
    internal abstract long Start { get; }

    /// <summary>Its value for the page behind one.</summary>
    /// <param name="position">The value for that page.</param>
    /// <param name="count">The number of its items.</param>
    internal abstract long Next(long position, int count);

    /// <summary>How many items stand before a page, or less.</summary>
    /// <param name="position">The value for that page.</param>
    /// <param name="count">The number of its items.</param>
    internal abstract long Before(long position, int count);

    /// <summary>Whether the number means another place where the page size is another.</summary>
    internal abstract bool CountsPages { get; }

    internal static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
