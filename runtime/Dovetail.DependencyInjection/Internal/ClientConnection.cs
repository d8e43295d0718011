using Dovetail.Http;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>A client with its connection, which its health check reads. The container disposes of both through the client.</summary>
internal sealed class ClientConnection<TClient>(ApiConnection connection)
    where TClient : class, IApiClient<TClient>
{
    public ApiConnection Connection { get; } = connection;

    public TClient Client { get; } = TClient.Create(connection);
}
