namespace Dovetail.RoundTrip.Samples;

/// <summary>JSON that a model promises to read, with what has to come back. A closed family.</summary>
internal abstract record SampleValue;

internal sealed record SampleObject(IReadOnlyList<SampleMember> Members) : SampleValue;

internal sealed record SampleMember(string Name, SampleValue Value);

internal sealed record SampleArray(IReadOnlyList<SampleValue> Items) : SampleValue;

/// <param name="Json">The JSON text.</param>
/// <param name="Equality">When another text says the same.</param>
internal sealed record SampleScalar(string Json, SampleEquality Equality) : SampleValue
{
    public static readonly SampleScalar Null = new("null", SampleEquality.Exact);
}

internal enum SampleEquality
{
    /// <summary>Strings by their characters, numbers by their exact value, anything in an array or object as well.</summary>
    Exact,

    /// <summary>The same point in time with the same offset (RFC 3339 5.6): a fraction's last zeros, <c>+00:00</c> for <c>Z</c> and lower case say nothing.</summary>
    DateTime,

    /// <summary>The same time of day.</summary>
    Time,

    /// <summary>The same 16 bytes (RFC 9562 4: upper case says nothing).</summary>
    Guid,

    /// <summary>The same bytes: line breaks, the alphabet and padding say nothing (RFC 4648).</summary>
    Bytes,
}
