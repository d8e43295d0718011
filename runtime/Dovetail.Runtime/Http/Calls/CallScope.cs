using Dovetail.Http.Pipeline;

namespace Dovetail.Http;

/// <summary>
/// What stands around the calls that a piece of code makes, such as an item of a batch: it gives them a key and an end, and learns what became of them. It flows with the
/// code as an <see cref="AsyncLocal{T}"/> does; a program that never enters one pays nothing.
/// </summary>
internal abstract class CallScope
{
    private static readonly AsyncLocal<CallScope?> Ambient = new();
    private static volatile bool s_isUsed;

    /// <summary>The scope of the code that runs; null where there is none.</summary>
    public static CallScope? Current => s_isUsed ? Ambient.Value : null;

    /// <summary>Ends the calls of the scope.</summary>
    public abstract CancellationToken Cancellation { get; }

    /// <summary>Lets what an asynchronous method still does, and all that it calls, run in a scope. It ends with that method.</summary>
    public static void Enter(CallScope scope)
    {
        s_isUsed = true;
        Ambient.Value = scope;
    }

    /// <summary>The idempotency key of a call whose operation knows one, and whose caller gives none.</summary>
    public abstract string NewKey();

    /// <summary>A call is about to be sent.</summary>
    public abstract void Sending(ApiExchange exchange, TimeProvider time);

    /// <summary>A response has come.</summary>
    public abstract void Received(ApiReply reply);
}
