namespace Dovetail.Harness.Paging;

/// <summary>What was found of a truth.</summary>
/// <param name="Pages">Operations that page.</param>
/// <param name="Found">Those of them that the client walks.</param>
/// <param name="Others">Operations that do not page.</param>
/// <param name="Taken">Those of them that the client walks.</param>
internal sealed record PagingFigures(int Pages, int Found, int Others, int Taken)
{
    public int Percent => Pages == 0 ? 100 : 100 * Found / Pages;

    /// <param name="truth">What is true.</param>
    /// <param name="styles">What the clients have, by operation: the style, or null.</param>
    /// <param name="isMeant">Which operations are counted.</param>
    public static PagingFigures Of(PagingTruth truth, IReadOnlyDictionary<OperationKey, string?> styles, Func<OperationKey, bool>? isMeant = null)
    {
        var pages = truth.Pages.Where(key => styles.ContainsKey(key) && isMeant?.Invoke(key) is not false).ToList();
        var others = truth.Others.Where(key => styles.ContainsKey(key) && isMeant?.Invoke(key) is not false).ToList();
        return new PagingFigures(pages.Count, pages.Count(key => styles[key] is not null), others.Count, others.Count(key => styles[key] is not null));
    }
}
