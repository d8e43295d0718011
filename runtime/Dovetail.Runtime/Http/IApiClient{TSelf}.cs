namespace Dovetail.Http;

/// <summary>A generated client, as dependency injection needs to know it.</summary>
/// <typeparam name="TSelf">The client.</typeparam>
public interface IApiClient<TSelf>
    where TSelf : IApiClient<TSelf>
{
    /// <summary>The API's description.</summary>
    static abstract ApiDescription Description { get; }

    /// <summary>The ids of all operations. Asked for where options name one, else not: a program without such options can be trimmed of them.</summary>
    static virtual IReadOnlyList<string> Operations => [];

    /// <summary>Makes a client on a connection, which it owns.</summary>
    /// <param name="connection">The connection.</param>
    /// <returns>The client.</returns>
    static abstract TSelf Create(ApiConnection connection);
}
