namespace Dovetail.Http;

/// <summary>What an API's description says about the API as a whole, with the operations that its client lists.</summary>
/// <param name="name">The client's name: <c>Petstore</c>.</param>
public sealed class ApiDescription<TClient>(string name) : ApiDescription(name)
    where TClient : IApiClient<TClient>
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Operations => TClient.Operations;

    internal override bool IsComplete => true;
}
