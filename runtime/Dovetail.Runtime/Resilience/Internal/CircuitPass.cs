namespace Dovetail.Resilience.Internal;

/// <summary>Lets one attempt through a circuit. What comes back with a pass of a former generation says nothing about the present one.</summary>
internal readonly record struct CircuitPass(long Generation);
