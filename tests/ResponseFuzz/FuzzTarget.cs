using System.Net.Sockets;

namespace Dovetail.ResponseFuzz;

/// <summary>Something that asks a server whose answers are changed, one call after the other.</summary>
internal abstract class FuzzTarget : IAsyncDisposable
{
    // What a server that falls silent, or says more bytes than it sends, may cost a call.
    protected static readonly TimeSpan Attempt = TimeSpan.FromMilliseconds(400);

    private const int MostTries = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private AnswerMutator? _mutator;

    protected FuzzTarget() => Server = new ChaosServer { Choose = request => socket => AnswerAsync(request, socket) };

    protected ChaosServer Server { get; }

    /// <summary>How many different calls it makes.</summary>
    protected abstract int Calls { get; }

    /// <summary>Makes each call with valid answers.</summary>
    /// <returns>Why it failed, by the call's name; null where it succeeded.</returns>
    public async Task<IReadOnlyDictionary<string, string?>> CheckAsync()
    {
        var outcomes = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var call = 0; call < Calls; call++)
        {
            // A busy machine does not make an attempt in its time, and a connection may break on what an answer before it left behind: once more then.
            Exception? failure = null;
            for (var tries = 0; tries == 0 || (failure is ApiTimeoutException or ApiConnectionException && tries < MostTries); tries++)
            {
                failure = (await OutcomeAsync(call, mutator: null)).Exception;
            }

            outcomes[NameOf(call)] = failure is null ? null : $"{failure.GetType().Name}: {failure.Message}";
        }

        return outcomes;
    }

    public async Task RunAsync(int seed, int index, FuzzTally tally)
    {
        var random = new Random(HashOf(seed, index));
        var call = random.Next(Calls);
        var (exception, isLate) = await OutcomeAsync(call, new AnswerMutator(random));
        if (isLate || exception is not (null or ApiException))
        {
            tally.Add(new FuzzFault(seed, index, NameOf(call), isLate ? "does not end" : exception!.ToString()));
        }
        else
        {
            tally.Note(exception?.GetType().Name ?? "value");
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract string NameOf(int call);

    /// <summary>Makes a call and reads all that comes.</summary>
    protected abstract Task CallAsync(int call);

    /// <summary>The valid answer to a request.</summary>
    protected abstract Task<Answer> AnswerAsync(WireRequest request);

    private async Task<(Exception? Exception, bool IsLate)> OutcomeAsync(int call, AnswerMutator? mutator)
    {
        _mutator = mutator;
        using var end = new CancellationTokenSource(Longest);
        try
        {
            await CallAsync(call).WaitAsync(end.Token);
            return (null, false);
        }
        catch (Exception e)
        {
            return (e, end.IsCancellationRequested);
        }
    }

    /// <returns>Whether the connection goes on.</returns>
    private async Task<bool> AnswerAsync(WireRequest request, Socket socket)
    {
        var answer = await AnswerAsync(request);
        _mutator?.Mutate(answer);
        await socket.SendAsync(answer.ToBytes(withBody: request.Method != "HEAD"));
        return answer.FallsSilent ? await Server.Silence(socket) : answer is { CutAfter: null, Framing: not Framing.Close };
    }

    // That of HashCode differs from process to process.
    private static int HashOf(int seed, int index) => unchecked((seed * 486_187_739) + (index * 16_777_619));
}
