namespace Dovetail.Tool.Pulling;

/// <summary>What a server has answered.</summary>
/// <param name="Text">The file; null where it is as it was (304).</param>
/// <param name="ETag">What tells its versions apart; null where the server does not say.</param>
internal sealed record Fetched(string? Text, string? ETag);
