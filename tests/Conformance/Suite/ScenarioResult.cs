namespace Dovetail.Conformance.Suite;

/// <summary>How a scenario went.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Failure">What went wrong; null where it went as its suite says, and where it is left out.</param>
internal sealed record ScenarioResult(Scenario Scenario, string? Failure);
