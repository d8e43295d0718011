namespace Dovetail.Runtime.Tests.Wire;

/// <summary>A source of randomness that is none.</summary>
internal sealed class FixedRandom(double value) : Random
{
    public override double NextDouble() => value;
}
