using System.Net;
using Dovetail.Http;
using Dovetail.Http.Internal;
using Dovetail.Serialization;
using Dovetail.Testing.Internal;

namespace Dovetail.Testing;

/// <summary>What calls answer: one answer for each attempt, in the order in which they are said; the last one stays.</summary>
/// <typeparam name="TSelf">The type of the set-up.</typeparam>
public abstract class FakeAnswers<TSelf>
    where TSelf : FakeAnswers<TSelf>
{
    private readonly FakeSetUp _setUp;
    private TimeSpan _delay;

    private protected FakeAnswers(FakeSetUp setUp)
    {
        _setUp = setUp;
    }

    /// <summary>The calls so far that are meant, whoever answered them.</summary>
    public IReadOnlyList<RecordedCall> Calls => _setUp.Calls;

    private protected TimeSpan Delay
    {
        get
        {
            var delay = _delay;
            _delay = TimeSpan.Zero;
            return delay;
        }
    }

    private protected ApiOperation Operation => _setUp.Operation;

    /// <summary>Fails an attempt.</summary>
    /// <param name="status">The status, 400 or above.</param>
    /// <param name="retryAfter">What the server asks to wait, in whole seconds; null for nothing.</param>
    /// <returns>The set-up.</returns>
    /// <exception cref="FakeSetUpException">The status is that of a success.</exception>
    public TSelf Fails(HttpStatusCode status, TimeSpan? retryAfter = null)
    {
        CheckFailure(status);
        return Add(new BodyAnswer(_ => new WrittenBody([], "", (int)status), FakeAnswer.RetryAfter(retryAfter)) { Delay = Delay });
    }

    /// <summary>Fails an attempt with an error that the API's description declares for its status.</summary>
    /// <typeparam name="TError">The type of the error.</typeparam>
    /// <param name="status">The status, 400 or above.</param>
    /// <param name="error">The error.</param>
    /// <param name="retryAfter">What the server asks to wait, in whole seconds; null for nothing.</param>
    /// <returns>The set-up.</returns>
    /// <exception cref="FakeSetUpException">The description declares another error for the status, or does not allow this one.</exception>
    public TSelf Fails<TError>(HttpStatusCode status, TError error, TimeSpan? retryAfter = null)
        where TError : class
    {
        CheckFailure(status);
        ArgumentNullException.ThrowIfNull(error);
        var declared = Operation.ErrorOf((int)status);
        var body = Written(() => declared?.Write(error, (int)status)) ?? throw new FakeSetUpException(
            $"{Operation.Id} has no {typeof(TError).Name} as error {(int)status}: the description declares {declared?.ErrorType?.Name ?? "nothing"} for that.");
        return Add(new BodyAnswer(_ => body, FakeAnswer.RetryAfter(retryAfter)) { Delay = Delay });
    }

    /// <summary>Breaks the connection before anything is answered.</summary>
    /// <returns>The set-up.</returns>
    public TSelf Resets() => Add(new BrokenAnswer(null) { Delay = Delay });

    /// <summary>Sends a response as it is, whatever the description says: what a broken server would.</summary>
    /// <param name="status">The status.</param>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <returns>The set-up.</returns>
    public TSelf Sends(HttpStatusCode status, string body = "", string mediaType = "application/json") =>
        Add(new BodyAnswer(_ => new WrittenBody(System.Text.Encoding.UTF8.GetBytes(body), mediaType, (int)status)) { Delay = Delay });

    /// <summary>Makes the next answer late, on the client's clock.</summary>
    /// <param name="delay">How late.</param>
    /// <returns>The set-up.</returns>
    public TSelf After(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        _delay = delay;
        return (TSelf)this;
    }

    /// <summary>What follows is answered to the next attempt.</summary>
    /// <returns>The set-up.</returns>
    public TSelf Then() => (TSelf)this;

    private protected TSelf Add(FakeAnswer answer)
    {
        _setUp.Add(answer);
        return (TSelf)this;
    }

    /// <summary>Says in the test's words what is wrong with a value.</summary>
    private protected WrittenBody? Written(Func<WrittenBody?> write)
    {
        try
        {
            return write();
        }
        catch (JsonFormatException e)
        {
            throw new FakeSetUpException($"{Operation.Id} never answers this: {e.Message}");
        }
        catch (ArgumentException e)
        {
            throw new FakeSetUpException($"{Operation.Id} can not answer this: {e.Message}");
        }
    }

    private void CheckFailure(HttpStatusCode status)
    {
        if ((int)status is < 400 or > 599)
        {
            throw new FakeSetUpException($"{Operation.Id}: {(int)status} is no failure.");
        }
    }
}
