using System.Globalization;

namespace Dovetail.Testing;

/// <summary>Something in a request that the document does not allow.</summary>
public sealed record ContractViolation
{
    /// <summary>The <c>operationId</c>, or method and path of an operation without one; null where the request means no operation.</summary>
    public string? Operation { get; init; }

    /// <summary>Method and path of the request, as it was sent.</summary>
    public required string Request { get; init; }

    /// <summary>The part of the request: <c>query.limit</c>, <c>path.id</c>, <c>header.If-Match</c>, <c>cookie.session</c>, <c>body</c>, <c>security</c>, <c>target</c>.</summary>
    public required string Place { get; init; }

    /// <summary>Where in the part, as a JSON pointer (RFC 6901): <c>/items/0/price</c>; empty for all of it.</summary>
    public string Path { get; init; } = "";

    /// <summary>What is wrong, as a sentence that has the place for its subject.</summary>
    public required string Reason { get; init; }

    /// <summary>The status that it is answered with: 400, 401, 404, 405, 406, 413 or 415.</summary>
    public int Status { get; init; } = 400;

    /// <summary>The file that says otherwise; null where no line of the document does.</summary>
    public string? Document { get; init; }

    /// <summary>The line of <see cref="Document"/> that says otherwise, counted from 1; 0 without one.</summary>
    public int Line { get; init; }

    /// <summary><c>createOrder: body/items/0/price must be at least 0. (shop.yaml:41)</c></summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Operation ?? Request}: {Place}{Path} {Reason}{(Document is null ? "" : $" ({System.IO.Path.GetFileName(Document)}:{Line})")}");
}
