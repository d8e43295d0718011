using System.Net;

namespace Dovetail;

/// <summary>What a server says of one item of several that it got together.</summary>
public sealed record BulkAnswer
{
    /// <summary>The item's key; null where the server does not name it.</summary>
    public string? Key { get; init; }

    /// <summary>The item's position among those of its call, from 0; null where the server does not name it.</summary>
    public int? Index { get; init; }

    /// <summary>Whether it was done; null where the answer does not say.</summary>
    public bool? IsSuccess { get; init; }

    /// <summary>The status of the item; null where the server gives none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>A word for what is wrong that programs can compare; null where the server gives none.</summary>
    public string? Code { get; init; }

    /// <summary>What is wrong, for people; null where the server does not say.</summary>
    public string? Message { get; init; }

    /// <summary>The answer as it came; null where it was not read off JSON.</summary>
    public System.Text.Json.JsonElement? Json { get; init; }
}
