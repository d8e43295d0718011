namespace Dovetail.Conformance.Suite;

/// <summary>One point of a suite, and what a user's program does to reach it.</summary>
/// <param name="Group">What it is about.</param>
/// <param name="Name">The name that the suite's server has for it.</param>
/// <param name="Run">The program; null where the point is left out.</param>
/// <param name="Reason">Why it is left out.</param>
internal sealed record Scenario(string Group, string Name, Func<Task>? Run, string? Reason = null);
