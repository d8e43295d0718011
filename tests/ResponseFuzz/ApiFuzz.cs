namespace Dovetail.ResponseFuzz;

/// <summary>Calls the operations of a generated client.</summary>
internal sealed class ApiFuzz : FuzzTarget
{
    private readonly FuzzedApi _api;
    private readonly AnswerSource _answers;
    private readonly SocketsHttpHandler _handler;
    private readonly object _client;

    public ApiFuzz(FuzzedApi api)
    {
        _api = api;
        _answers = new AnswerSource(api.Document);

        // A connection that is never given back is missed soon.
        _handler = new SocketsHttpHandler { MaxConnectionsPerServer = 4, AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.All };
        _client = api.Create(options =>
        {
            options.BaseAddress = Server.Address;
            options.HttpMessageHandler = _handler;
            options.Credential = ApiCredential.Bearer("t0ken");
            options.CircuitBreaker.Enabled = false;
            options.RateLimit.MaxPause = TimeSpan.FromMilliseconds(1);
            (options.Retry.MaxRetries, options.Retry.BaseDelay, options.Retry.MaxDelay) = (1, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));
            (options.Retry.ThrottlingBaseDelay, options.Retry.ThrottlingMaxDelay, options.Retry.MaxRetryAfter) =
                (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));
            (options.Timeouts.Attempt, options.Timeouts.Idle) = (Attempt, Attempt);
        });
    }

    protected override int Calls => _api.Calls.Count;

    public override async ValueTask DisposeAsync()
    {
        ((IDisposable)_client).Dispose();
        _handler.Dispose();
        await base.DisposeAsync();
        _answers.Dispose();
    }

    protected override string NameOf(int call) => _api.Calls[call].Name;

    protected override Task CallAsync(int call) => _api.Calls[call].RunAsync(_client, CancellationToken.None);

    protected override Task<Answer> AnswerAsync(WireRequest request) => _answers.ToAsync(Server.Address, request);
}
