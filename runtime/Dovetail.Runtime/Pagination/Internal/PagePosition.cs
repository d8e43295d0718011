using Dovetail.Http;

namespace Dovetail.Pagination.Internal;

/// <summary>Where a walk is: what takes the place of the request's own values, or a URL that says it all.</summary>
internal sealed class PagePosition
{
    /// <summary>What is sent in place of the request's own; nothing for its own page.</summary>
    public IReadOnlyList<PageValue> Values { get; init; } = [];

    /// <summary>The URL that a server has named; null where values say it.</summary>
    public Uri? Address { get; init; }

    /// <summary>The number that counts pages or items; null where none does.</summary>
    public long? Number { get; init; }

    /// <summary>The token or id that is sent; null where none is, or not known.</summary>
    public string? Token { get; init; }

    /// <summary>The page size that is asked for; null where the server decides.</summary>
    public int? Size { get; init; }

    /// <summary>Resumes here: a URL, or <c>offset=100&amp;limit=50</c>.</summary>
    public string Continuation => Address?.AbsoluteUri
        ?? string.Join('&', Values.Select(static value => $"{Uri.EscapeDataString(value.Parameter.Name)}={Uri.EscapeDataString(value.Text)}"));

    /// <summary>The value that says which page is asked for.</summary>
    public string Text => Address?.AbsoluteUri ?? Token ?? (Number is { } number ? PageValue.Number(number) : "");

    /// <summary>A position by a text, and the page size where one is asked for.</summary>
    public static PagePosition At(PageAdvance advance, string token, int? size) =>
        new() { Values = [PageValue.Of(advance.Parameter!, token), .. SizeOf(advance, size)], Token = token, Size = size };

    /// <summary>A position by a number.</summary>
    public static PagePosition At(PageAdvance advance, long number, int? size) =>
        new() { Values = [PageValue.Of(advance.Parameter!, number), .. SizeOf(advance, size)], Number = number, Size = size };

    /// <summary>The page size alone; nothing where none is asked for.</summary>
    public static IReadOnlyList<PageValue> SizeOf(PageAdvance advance, int? size) =>
        size is { } asked && advance.SizeParameter is { } parameter ? [PageValue.Of(parameter, asked)] : [];
}
