namespace Dovetail.Pagination;

/// <summary>What a walk is asked for.</summary>
/// <param name="PageSize">How many items to ask for in each page; null: as the request says.</param>
/// <param name="Continuation">Where to resume; null at the request's own page.</param>
/// <param name="Backward">Whether to walk towards the first page.</param>
/// <param name="Prefetch">Whether the next page is asked for while one is looked at.</param>
/// <param name="Wait">How the first page is waited for, where the operation only accepts the work that makes it; null where it gives the page.</param>
internal sealed record WalkOptions(int? PageSize = null, string? Continuation = null, bool Backward = false, bool Prefetch = false, WaitOptions? Wait = null);
