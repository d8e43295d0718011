using System.Net;

namespace Dovetail;

/// <summary>An attempt of a call that was not the last one.</summary>
/// <param name="Number">The first is 1.</param>
/// <param name="StatusCode">The status that it ended with; null where there was no response.</param>
/// <param name="Error">Why there was no response; null where there was one.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Delay">How long the call waited after it.</param>
public sealed record ApiAttempt(int Number, HttpStatusCode? StatusCode, ApiException? Error, TimeSpan Duration, TimeSpan Delay);
