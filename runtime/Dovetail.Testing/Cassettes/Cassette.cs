using Dovetail.Http.Pipeline;
using Dovetail.Testing.Cassettes;

namespace Dovetail.Testing;

/// <summary>
/// Records the calls of a client and their answers in a file, once, and plays them back, without a server and without a credential:
/// <c>options.Pipeline.CallHandlers.Add(cassette)</c>. It stands above retries and authentication: nothing of the credential is in it, nor <c>Set-Cookie</c>, nor what the
/// API's security schemes name. Calls are told apart by operation and arguments (path, query, header parameters, body); equal ones are played in the order they were
/// recorded. Safe for many threads.
/// </summary>
public sealed class Cassette : ApiCallHandler, IAsyncDisposable, IDisposable
{
    private readonly CassetteTape _tape;
    private readonly CassetteMode _mode;
    private readonly string _path;

    private Cassette(string path, CassetteMode mode, CassetteTape tape) => (_path, _mode, _tape) = (path, mode, tape);

    /// <summary>The number of calls that it has.</summary>
    public int Count => _tape.Count;

    /// <summary>Opens a cassette.</summary>
    /// <param name="path">The file, in JSON.</param>
    /// <param name="mode">What it does with calls.</param>
    /// <exception cref="CassetteException">The file is missing where it has to be there, broken, or of another version.</exception>
    public static Cassette Open(string path, CassetteMode mode = CassetteMode.Replay)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        if (mode == CassetteMode.Replay && !File.Exists(full))
        {
            throw new CassetteException(full, 0, $"is not there: record it with {nameof(CassetteMode)}.{nameof(CassetteMode.Record)}.");
        }

        return new Cassette(full, mode, new CassetteTape(mode == CassetteMode.Record || !File.Exists(full) ? [] : CassetteReader.Read(full)));
    }

    /// <inheritdoc/>
    /// <exception cref="CassetteException">It has no answer for the call.</exception>
    public override async ValueTask<ApiReply> SendAsync(ApiCallContext context, Func<CancellationToken, ValueTask<ApiReply>> send, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(send);
        var exchange = (ApiExchange)context;
        var request = await CassetteRequest.OfAsync(exchange, cancellationToken).ConfigureAwait(false);
        if (_mode != CassetteMode.Record && _tape.Take(request) is { } entry)
        {
            return CassettePlayer.Play(entry.Response!, exchange);
        }

        if (_mode == CassetteMode.Replay)
        {
            throw new CassetteException(_path, 0, _tape.Explain(request));
        }

        var recorded = _tape.Begin(request);
        return CassetteRecorder.Record(await send(cancellationToken).ConfigureAwait(false), exchange, response => recorded.Response = response);
    }

    /// <summary>Writes what was recorded; nothing where nothing was. The file is replaced as a whole, or not at all.</summary>
    public void Save()
    {
        if (_mode != CassetteMode.Replay && _tape.IsChanged)
        {
            CassetteWriter.Write(_path, _tape.Entries);
            _tape.IsChanged = false;
        }
    }

    /// <summary>Saves.</summary>
    public void Dispose() => Save();

    /// <summary>Saves.</summary>
    public ValueTask DisposeAsync()
    {
        Save();
        return ValueTask.CompletedTask;
    }
}
