using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>How an operation pages, in a vocabulary that one loop of the runtime walks.</summary>
/// <param name="Item">The type of an item.</param>
/// <param name="Items">The way from the page to its items; empty where the page is the list.</param>
/// <param name="Advance">How the next page is asked for.</param>
internal sealed record PagingModel(TypeRef Item, EquatableArray<MemberStep> Items, AdvanceModel Advance)
{
    /// <summary>What the page says of the next one: a token, a URL, an id or a number. Null where it says nothing, or in a header.</summary>
    public PageValueModel? Next { get; init; }

    /// <summary>The header that says it; null where none does, or <c>Link</c> in its usual form.</summary>
    public string? NextHeader { get; init; }

    /// <summary>What leads to the page before.</summary>
    public PageValueModel? Previous { get; init; }

    /// <summary>Whether there are more.</summary>
    public PageFlagModel? HasMore { get; init; }

    /// <summary>The number of items in all.</summary>
    public PageValueModel? Total { get; init; }

    /// <summary>Whether the user has said that the total ends the walk.</summary>
    public bool TrustsTotal { get; init; }

    /// <summary>Where to ask later for what has changed since.</summary>
    public PageValueModel? Delta { get; init; }

    /// <summary>What an item is called by those who ask for what follows it.</summary>
    public PageValueModel? Key { get; init; }
}

/// <summary>One property on the way into a response.</summary>
/// <param name="PropertyName">The C# property.</param>
/// <param name="MayBeNull">The step needs <c>?.</c> after it.</param>
internal sealed record MemberStep(string PropertyName, bool MayBeNull);

/// <summary>A value in a page or in an item.</summary>
/// <param name="Path">The way to it.</param>
/// <param name="Type">Its type: a scalar, an enum or, with <paramref name="Cases"/>, a union.</param>
/// <param name="Cases">Where the value stands in each case of the union; empty where it is none.</param>
internal sealed record PageValueModel(EquatableArray<MemberStep> Path, TypeRef Type, EquatableArray<PageValueCase> Cases)
{
    /// <summary>The way on through raw JSON, by the names there; empty where the path is the whole way.</summary>
    public EquatableArray<string> RawPath { get; init; } = [];
}

/// <param name="Value">Where it stands.</param>
/// <param name="SaysLast">Whether it says that there are no more.</param>
internal sealed record PageFlagModel(PageValueModel Value, bool SaysLast);

/// <param name="Type">The type of the case.</param>
/// <param name="Path">The way from there; empty where the case is the value.</param>
/// <param name="Leaf">The value's type.</param>
internal sealed record PageValueCase(TypeRef Type, EquatableArray<MemberStep> Path, TypeRef Leaf);

/// <summary>How the next page is asked for. A closed family.</summary>
/// <param name="SizeParameter">What says how many items a page has; null where nothing does.</param>
internal abstract record AdvanceModel(PageParameter? SizeParameter)
{
    /// <summary>The style's name, in tables and options.</summary>
    public abstract string Style { get; }
}

/// <param name="Name">On the wire, or the pointer into the body.</param>
internal sealed record PageParameter(string Name, PagingPlace Place);

/// <summary>The answer names the URL of the next page, in its body or in a header.</summary>
/// <param name="IsHeader">Whether it does so in a header.</param>
internal sealed record LinkAdvanceModel(PageParameter? SizeParameter, bool IsHeader) : AdvanceModel(SizeParameter)
{
    /// <summary>What the document says of the URL beside where it stands; null where it says nothing.</summary>
    public LinkRules? Rules { get; init; }

    public override string Style => IsHeader ? "link-header" : "next-url";
}

/// <summary>What becomes of the URL of a next page before it is followed.</summary>
/// <param name="Carried">The query parameters of the request that the next one has as well.</param>
/// <param name="ApiVersion">The one with the API's version, which goes before that of the URL; null where there is none.</param>
/// <param name="IsBelow">Whether a relative URL leads on from behind the operation's own path.</param>
internal sealed record LinkRules(EquatableArray<string> Carried, string? ApiVersion, bool IsBelow);

/// <summary>The answer gives a token for the parameter.</summary>
internal sealed record CursorAdvanceModel(PageParameter Parameter, PageParameter? SizeParameter) : AdvanceModel(SizeParameter)
{
    public override string Style => "cursor";
}

/// <summary>The parameter takes the id of the last item.</summary>
/// <param name="Before">The parameter that takes the id of the first item, to go back; null where there is none.</param>
internal sealed record LastIdAdvanceModel(PageParameter Parameter, PageParameter? SizeParameter, PageParameter? Before) : AdvanceModel(SizeParameter)
{
    public override string Style => "last-id";
}

/// <summary>The parameter grows by one.</summary>
/// <param name="First">The number of the first page.</param>
internal sealed record PageNumberAdvanceModel(PageParameter Parameter, PageParameter? SizeParameter, int First) : AdvanceModel(SizeParameter)
{
    /// <summary>The largest page that the server gives; null where it does not say.</summary>
    public int? MaxSize { get; init; }

    public override string Style => "page";
}

/// <summary>The parameter grows by the number of items received.</summary>
internal sealed record OffsetAdvanceModel(PageParameter Parameter, PageParameter? SizeParameter) : AdvanceModel(SizeParameter)
{
    /// <summary>The largest page that the server gives; null where it does not say.</summary>
    public int? MaxSize { get; init; }

    public override string Style => "offset";
}
