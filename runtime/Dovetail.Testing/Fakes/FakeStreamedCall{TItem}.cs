using Dovetail.Http;
using Dovetail.Testing.Internal;

namespace Dovetail.Testing;

/// <summary>What calls answer that come item by item.</summary>
/// <typeparam name="TItem">The type of an item.</typeparam>
public sealed class FakeStreamedCall<TItem> : FakeAnswers<FakeStreamedCall<TItem>>
{
    internal FakeStreamedCall(FakeSetUp setUp)
        : base(setUp)
    {
    }

    /// <summary>Answers items, and ends.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The set-up.</returns>
    /// <exception cref="FakeSetUpException">The API's description does not allow an item.</exception>
    public FakeStreamedCall<TItem> Returns(params TItem[] items) => Add(Answer(items));

    /// <summary>Answers items, and breaks the connection.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The set-up.</returns>
    public FakeStreamedCall<TItem> Breaks(params TItem[] items) => Add(new BrokenAnswer(Answer(items), int.MaxValue - 1));

    private BodyAnswer Answer(TItem[] items)
    {
        var body = Written(() => ((ApiOperation<StreamedResponse<TItem>>)Operation).Response is StreamResponse<TItem> reader ? reader.WriteItems(items, Operation.Accept) : null)!;
        return new(_ => body) { Delay = Delay };
    }
}
