using System.Text.Json;

namespace Dovetail;

/// <summary>A problem as servers describe it (RFC 9457, <c>application/problem+json</c>).</summary>
public sealed class ProblemDetails
{
    /// <summary>What kind of problem it is: a URI reference, possibly a relative one. <c>about:blank</c>: no more than the status says (RFC 9457 4.2.1).</summary>
    public string Type { get; init; } = "about:blank";

    /// <summary>A short summary of the kind of problem.</summary>
    public string? Title { get; init; }

    /// <summary>The status as the problem states it; that of the response may differ.</summary>
    public int? Status { get; init; }

    /// <summary>What happened this time.</summary>
    public string? Detail { get; init; }

    /// <summary>A URI reference of this occurrence.</summary>
    public string? Instance { get; init; }

    /// <summary>The members beyond those of RFC 9457.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The kind and the title; the details may be secret.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Line ?? (Title is null ? Type : $"{Type}: {Title}");

    /// <summary>The text of one that a server sent, without the call's secrets: some echo what they were sent.</summary>
    internal string? Line { get; set; }
}
