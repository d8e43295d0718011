namespace Features.Wire;

/// <summary>A test of generated code that ends at the bytes on the wire.</summary>
public abstract class WireTest : IAsyncLifetime
{
    protected RecordingServer Server { get; private set; } = null!;

    /// <summary>The request that the call under test sent.</summary>
    protected RecordedRequest Sent => Server.Request;

    public async ValueTask InitializeAsync() => Server = await RecordingServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected void Answers(string json, int status = 200) => Server.Respond = _ => Answer.Json(json, status);

    protected void Answers(Answer answer) => Server.Respond = _ => answer;
}
