using System.Net;
using Dovetail.Http.Internal;
using Dovetail.Testing.Internal;

namespace Dovetail.Testing;

/// <summary>What calls answer that read as a value.</summary>
/// <typeparam name="TSelf">The type of the set-up.</typeparam>
/// <typeparam name="T">What a success reads as.</typeparam>
public abstract class FakeValues<TSelf, T> : FakeAnswers<TSelf>
    where TSelf : FakeValues<TSelf, T>
{
    private protected FakeValues(FakeSetUp setUp)
        : base(setUp)
    {
    }

    /// <summary>Answers a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="status">The status; by default the one that is declared for such a value, or 200.</param>
    /// <returns>The set-up.</returns>
    /// <exception cref="FakeSetUpException">The API's description does not allow the value.</exception>
    public TSelf Returns(T value, HttpStatusCode? status = null)
    {
        var body = Body(value, status);
        return Add(new BodyAnswer(_ => body) { Delay = Delay });
    }

    /// <summary>Answers each attempt with what is made of its call.</summary>
    /// <param name="value">Makes the value.</param>
    /// <returns>The set-up.</returns>
    public TSelf Returns(Func<RecordedCall, T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(new BodyAnswer(exchange => Body(value(exchange.Call), null)) { Delay = Delay });
    }

    /// <summary>Answers one value to each attempt; the last one stays.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The set-up.</returns>
    /// <exception cref="FakeSetUpException">The API's description does not allow a value.</exception>
    public TSelf ReturnsInTurn(params T[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Array.ForEach(values, value => Returns(value));
        return (TSelf)this;
    }

    /// <summary>Breaks the connection in the middle of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="length">How many bytes of it come.</param>
    /// <returns>The set-up.</returns>
    public TSelf Truncates(T value, int length = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var body = Body(value, null);
        return Add(new BrokenAnswer(new BodyAnswer(_ => body), length) { Delay = Delay });
    }

    private WrittenBody Body(T value, HttpStatusCode? status)
    {
        if (status is { } given && (int)given is < 200 or > 299)
        {
            throw new FakeSetUpException($"{Operation.Id}: {(int)status} is no success.");
        }

        return Written(() => Operation.Write(value, (int?)status))
            ?? throw new FakeSetUpException($"{Operation.Id} answers no such value{(status is null ? "" : $" with {(int)status}")}.");
    }
}
