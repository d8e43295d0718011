namespace Dovetail;

/// <summary>How a batch runs whose calls take several items each.</summary>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <typeparam name="TReply">The type of what a call gives.</typeparam>
public sealed class BulkOptions<TItem, TReply> : BatchOptions
{
    /// <summary>
    /// How many bytes of JSON the items of one call may have together; null, the default, for no limit. An item that is larger alone is not sent. What stands around the items
    /// is not counted: leave room for it.
    /// </summary>
    public int? MaxBytes { get; set; }

    /// <summary>The bytes of an item; null, the default: those of its JSON, which models and texts know. Needed for other types where <see cref="MaxBytes"/> is set.</summary>
    public Func<TItem, int>? BytesOf { get; set; }

    /// <summary>
    /// What tells an item from the others, as the server says it back; null, the default: the position that the server names (<c>index</c>), else the order, where there are
    /// as many answers as items.
    /// </summary>
    public Func<TItem, string?>? KeyOf { get; set; }

    /// <summary>The member of an answer that holds the key; by default <c>id</c>.</summary>
    public string KeyMember { get; set; } = "id";

    /// <summary>
    /// What a reply says of the single items; null for a reply that says nothing of them. By default it is read off the JSON: a 207 (RFC 4918 11.1), a list of answers with a
    /// status each (<c>results</c>, <c>items</c>, …), or a list of <c>errors</c> that name their items.
    /// </summary>
    public Func<TReply, IEnumerable<BulkAnswer>?>? AnswersOf { get; set; }

    private protected override void CheckOwn()
    {
        ArgumentException.ThrowIfNullOrEmpty(KeyMember);
        if (MaxBytes is { } most)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        }
    }
}
