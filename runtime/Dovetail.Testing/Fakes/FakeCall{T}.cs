using Dovetail.Testing.Internal;

namespace Dovetail.Testing;

/// <summary>What calls answer that read as a value.</summary>
/// <typeparam name="T">What a success reads as.</typeparam>
public sealed class FakeCall<T> : FakeValues<FakeCall<T>, T>
{
    internal FakeCall(FakeSetUp setUp)
        : base(setUp)
    {
    }
}
