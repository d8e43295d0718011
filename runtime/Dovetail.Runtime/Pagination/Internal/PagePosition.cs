using System.Globalization;
using Dovetail.Http;

namespace Dovetail.Pagination.Internal;

/// <summary>Where a walk is: the number in the query, and the page size where one is asked for.</summary>
internal sealed class PagePosition
{
    private readonly PageAdvance _advance;
    private readonly bool _isOfRequest;

    private PagePosition(PageAdvance advance, long value, int? size, bool isOfRequest)
    {
        _advance = advance;
        _isOfRequest = isOfRequest;
        Value = value;
        Size = size;
    }

    public long Value { get; }

    public int? Size { get; }

    /// <summary>Resumes here: <c>offset=100&amp;limit=50</c>.</summary>
    public string Continuation => string.Join('&', Parameters.Select(static parameter => $"{parameter.Key}={parameter.Value}"));

    /// <summary>What takes the place of the request's own parameters; nothing for its own page.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => _isOfRequest ? [] : Parameters;

    private KeyValuePair<string, string>[] Parameters => Size is { } size && _advance.SizeParameter is { } name
        ? [new(_advance.Parameter, PageAdvance.Text(Value)), new(name, PageAdvance.Text(size))]
        : [new(_advance.Parameter, PageAdvance.Text(Value))];

    /// <exception cref="ArgumentException">The page size is not positive, the operation has no parameter for it, or the continuation is none of this operation.</exception>
    public static PagePosition Start(PageAdvance advance, ApiRequest request, int? pageSize, string? continuation)
    {
        if (pageSize is { } asked)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(asked, nameof(pageSize));
            if (advance.SizeParameter is null)
            {
                throw new ArgumentException("The operation has no parameter for the page size.", nameof(pageSize));
            }
        }

        return continuation is null ? Of(advance, request, pageSize) : Resume(advance, request, pageSize, continuation);
    }

    public PagePosition Next(int count) => new(_advance, _advance.Next(Value, count), Size, isOfRequest: false);

    private static PagePosition Of(PageAdvance advance, ApiRequest request, int? pageSize)
    {
        var position = Number(request.QueryValue(advance.Parameter)) ?? advance.Start;
        return pageSize is null
            ? new PagePosition(advance, position, SizeOf(advance, request), isOfRequest: true)
            : new PagePosition(advance, position, pageSize, isOfRequest: false);
    }

    private static PagePosition Resume(PageAdvance advance, ApiRequest request, int? pageSize, string continuation)
    {
        var fields = continuation.Split('&').Select(static field => field.Split('=', 2)).ToList();
        string? Field(string? name) => fields.Find(field => field.Length == 2 && field[0] == name)?[1];
        var size = PositiveInt(Field(advance.SizeParameter));
        if (Number(Field(advance.Parameter)) is not { } position)
        {
            throw new ArgumentException("The continuation is none of this operation.", nameof(continuation));
        }

        return pageSize is not null && size is not null && pageSize != size && advance.CountsPages
            ? throw new ArgumentException($"The continuation counts pages of {size} items.", nameof(pageSize))
            : new PagePosition(advance, position, pageSize ?? size ?? SizeOf(advance, request), isOfRequest: false);
    }

    private static int? SizeOf(PageAdvance advance, ApiRequest request) => advance.SizeParameter is { } name ? PositiveInt(request.QueryValue(name)) : null;

    private static int? PositiveInt(string? text) => Number(text) is > 0 and <= int.MaxValue and var size ? (int)size : null;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
}
