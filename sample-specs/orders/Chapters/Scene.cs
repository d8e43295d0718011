using System.Runtime.CompilerServices;
using Dovetail;
using Samples.Orders;
using Samples.Server;
using Samples.Stage;

namespace Samples.Chapters;

/// <summary>What a chapter works with.</summary>
internal sealed class Scene(OrdersClient client, ApiCircuits circuits, OrdersServer server, IStage stage)
{
    private readonly List<string> _proofs = [];

    public OrdersClient Client => client;

    /// <summary>The client's circuit breakers.</summary>
    public ApiCircuits Circuits => circuits;

    public OrdersServer Server => server;

    /// <summary>What was proved so far.</summary>
    public IReadOnlyList<string> Proofs => _proofs;

    public void Say(string text) => stage.Say(text);

    /// <summary>Stops the tour where something is not as it is said to be.</summary>
    public void Prove(string proof, bool holds, [CallerArgumentExpression(nameof(holds))] string condition = "")
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{proof}: not so. {condition}");
        }

        _proofs.Add(proof);
    }
}
