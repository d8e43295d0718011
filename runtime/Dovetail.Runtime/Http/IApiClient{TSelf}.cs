namespace Dovetail.Http;

/// <summary>A generated client, as dependency injection needs to know it.</summary>
/// <typeparam name="TSelf">The client.</typeparam>
public interface IApiClient<TSelf>
    where TSelf : IApiClient<TSelf>
{
    /// <summary>The API's description.</summary>
    static abstract ApiDescription Description { get; }

    /// <summary>Makes a client on a connection, which it owns.</summary>
    /// <param name="connection">The connection.</param>
    /// <returns>The client.</returns>
    static abstract TSelf Create(ApiConnection connection);
}
