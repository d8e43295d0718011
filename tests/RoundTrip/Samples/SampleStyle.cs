namespace Dovetail.RoundTrip.Samples;

/// <summary>What a sample is to show.</summary>
internal enum SampleStyle
{
    /// <summary>Every member, usual values.</summary>
    Full,

    /// <summary>Nothing that may be left out; lists and maps are empty.</summary>
    Least,

    /// <summary>Null wherever it is allowed.</summary>
    Nulls,

    /// <summary>Every member, values at the edge of what is allowed, unknown enum values, unknown members.</summary>
    Edges,

    /// <summary>Each of it here and there.</summary>
    Mixed,
}
