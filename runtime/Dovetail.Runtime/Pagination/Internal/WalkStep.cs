using System.Runtime.ExceptionServices;

namespace Dovetail.Pagination.Internal;

/// <summary>A page of a walk, and how it goes on.</summary>
/// <param name="Page">The page.</param>
/// <param name="Next">The position of the next one; null at the end.</param>
/// <param name="Fault">What keeps the walk from going on; null where nothing does.</param>
internal readonly record struct WalkStep<TPage, TItem>(Page<TPage, TItem> Page, PagePosition? Next, ExceptionDispatchInfo? Fault);
