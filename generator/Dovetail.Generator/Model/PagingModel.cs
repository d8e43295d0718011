using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>How an operation pages, in a vocabulary that one loop of the runtime walks.</summary>
/// <param name="Item">The type of an item.</param>
/// <param name="Items">The way from the page to its items; empty where the page is the list.</param>
internal sealed record PagingModel(TypeRef Item, EquatableArray<MemberStep> Items, AdvanceModel Advance, StopModel? Stop);

/// <summary>One property on the way into a response.</summary>
/// <param name="PropertyName">The C# property.</param>
/// <param name="MayBeNull">The step needs <c>?.</c> after it.</param>
internal sealed record MemberStep(string PropertyName, bool MayBeNull);

/// <summary>How the next page is asked for. A closed family.</summary>
internal abstract record AdvanceModel;

/// <summary>The query parameter grows by the number of items received.</summary>
internal sealed record OffsetAdvanceModel(string OffsetParameter, string? SizeParameter) : AdvanceModel;

/// <summary>The query parameter grows by one.</summary>
internal sealed record PageNumberAdvanceModel(string PageParameter, string? SizeParameter, int First) : AdvanceModel;

/// <summary>What ends the walk, beside a page without items. A closed family.</summary>
internal abstract record StopModel(EquatableArray<MemberStep> Path);

/// <summary>The total number of items stands in the page.</summary>
internal sealed record TotalStopModel(EquatableArray<MemberStep> Path) : StopModel(Path);

/// <summary>A flag in the page says whether there are more.</summary>
internal sealed record HasMoreStopModel(EquatableArray<MemberStep> Path) : StopModel(Path);
