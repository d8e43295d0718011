using System.Diagnostics.CodeAnalysis;
using Dovetail.Http;
using Dovetail.Http.Requests;
using Dovetail.Pagination.Internal;

namespace Dovetail.Pagination;

/// <summary>Finds where a walk begins.</summary>
internal static class WalkStart
{
    /// <exception cref="ArgumentException">
    /// The page size is not positive, the operation has no parameter for it or no way back, or the continuation is none of this operation.
    /// </exception>
    [SuppressMessage("Usage", "CA2208", Justification = "The arguments are those of AsPages.")]
    public static PagePosition Of(ApiOperation operation, ApiRequest request, PageAdvance advance, WalkOptions options)
    {
        if (options.PageSize is { } asked)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(asked, "pageSize");
            if (advance.SizeParameter is null)
            {
                throw new ArgumentException("The operation has no parameter for the page size.", "pageSize");
            }
        }

        if (options.Backward && !advance.GoesBack)
        {
            throw new ArgumentException("The operation has no way back.", "backward");
        }

        return options.Continuation is { } continuation ? Resume(operation, request, advance, options.PageSize, continuation) : advance.Start(request, options.PageSize);
    }

    private static PagePosition Resume(ApiOperation operation, ApiRequest request, PageAdvance advance, int? pageSize, string continuation)
    {
        var position = IsUrl(continuation) ? AtUrl(operation, request, continuation) : AtValues(request, advance, pageSize, continuation);
        string? fault = null;
        if (position is not null)
        {
            request.With(position.Values, out fault);
        }

        if (position is null || fault is not null || !advance.Accepts(position))
        {
            throw new ArgumentException("The continuation is none of this operation.", nameof(continuation));
        }

        return position;
    }

    private static bool IsUrl(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static PagePosition? AtUrl(ApiOperation operation, ApiRequest request, string continuation) =>
        NextAddress.Read(request, operation, from: null, continuation, out _) is { } address ? new PagePosition { Address = address } : null;

    private static PagePosition? AtValues(ApiRequest request, PageAdvance advance, int? pageSize, string continuation)
    {
        var values = new List<PageValue>();
        foreach (var field in continuation.Split('&'))
        {
            var pair = field.Split('=', 2);
            if (pair.Length != 2 || advance.Parameters.FirstOrDefault(parameter => parameter.Name == Uri.UnescapeDataString(pair[0])) is not { } parameter)
            {
                return null;
            }

            values.Add(PageValue.Of(parameter, Uri.UnescapeDataString(pair[1])));
        }

        var size = PageValue.Size(values.Find(value => value.Parameter == advance.SizeParameter)?.Text);
        if (pageSize is not null && size is not null && pageSize != size && advance.CountsPages)
        {
            throw new ArgumentException($"The continuation counts pages of {PageValue.Number(size.Value)} items.", nameof(pageSize));
        }

        size = pageSize ?? size ?? (advance.SizeParameter is { } own ? PageValue.Size(request.ValueOf(own)) : null);
        return values.Find(value => value.Parameter != advance.SizeParameter) is { } place ? At(advance, place, size) : null;
    }

    private static PagePosition? At(PageAdvance advance, PageValue place, int? size)
    {
        if (advance is not NumberAdvance)
        {
            return new PagePosition { Values = [place, .. PagePosition.SizeOf(advance, size)], Token = place.Text, Size = size };
        }

        return PageValue.Number(place.Text) is { } number ? PagePosition.At(advance, number, size) : null;
    }
}
