namespace Dovetail.Batching.Internal;

/// <summary>An item that is sent together with others.</summary>
/// <param name="Index">Its position in the batch.</param>
/// <param name="Item">The item.</param>
/// <param name="Tries">How often it was sent in other company.</param>
internal readonly record struct BulkEntry<TItem>(int Index, TItem Item, int Tries = 0);
