namespace Dovetail.RoundTrip;

/// <param name="Json">The sample.</param>
internal sealed record RoundTripFailure(string Model, string Difference, string Json)
{
    public override string ToString() => $"{Model} {Difference}";
}

/// <summary>What became of the models of one client.</summary>
internal sealed class RoundTripReport
{
    public int Models { get; set; }

    public int Samples { get; set; }

    public List<RoundTripFailure> Failures { get; } = [];
}
