namespace Dovetail.Http.Pipeline;

/// <summary>One concern of sending. It does its part, and leaves the rest to the layer below.</summary>
internal abstract class ApiLayer
{
    /// <summary>The layer below; null in the last one.</summary>
    protected ApiLayer Next { get; private set; } = null!;

    /// <summary>Sends, or lets the layer below send, and gives the reply upwards.</summary>
    /// <param name="exchange">The call.</param>
    /// <param name="cancellationToken">Ends what this layer waits for.</param>
    public abstract ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken);

    /// <summary>Stacks layers, the outermost first, and returns that one.</summary>
    public static ApiLayer Stack(params ReadOnlySpan<ApiLayer> layers)
    {
        for (var i = 0; i + 1 < layers.Length; i++)
        {
            layers[i].Next = layers[i + 1];
        }

        return layers[0];
    }
}
