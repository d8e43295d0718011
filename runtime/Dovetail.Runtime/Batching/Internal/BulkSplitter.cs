using System.Text;
using Dovetail.Serialization;

namespace Dovetail.Batching.Internal;

/// <summary>Puts items together, as many as a call takes.</summary>
internal sealed class BulkSplitter<TItem, TReply>(int size, BulkOptions<TItem, TReply> options)
{
    private const int Separator = 1;

    /// <summary>The items of each call. One that no call takes is noted on the board.</summary>
    /// <exception cref="ArgumentException">An item does not know its size.</exception>
    public List<List<BulkEntry<TItem>>> Split(BatchBoard<TItem, TReply> board)
    {
        var calls = new List<List<BulkEntry<TItem>>>();
        long used = 0;
        for (var index = 0; index < board.Items.Count; index++)
        {
            var item = board.Items[index];
            if (Measure(item, out var bytes) is { } fault)
            {
                board.Note(new(index, item, BatchStatus.NotSent, error: fault), isWaiting: false);
                continue;
            }

            if (calls.Count == 0 || calls[^1].Count == size || used + bytes + Separator > options.MaxBytes)
            {
                calls.Add([]);
                used = 0;
            }

            calls[^1].Add(new(index, item));
            used += bytes + Separator;
        }

        return calls;
    }

    /// <returns>Why the item can not be sent; null where it can.</returns>
    private Exception? Measure(TItem item, out int bytes)
    {
        bytes = 0;
        if (options.MaxBytes is not { } most)
        {
            return null;
        }

        try
        {
            bytes = options.BytesOf is { } own ? own(item) : BytesOf(item);
        }
        catch (ArgumentException e) when (item is JsonModel)
        {
            return e;
        }

        return bytes > most ? new BatchItemException($"The item has {bytes} bytes, and a call takes {most}. It was not sent.") : null;
    }

    private static int BytesOf(TItem item) => item switch
    {
        JsonModel model => Encoding.UTF8.GetByteCount(model.ToJson()),
        string text => Encoding.UTF8.GetByteCount(text) + 2,
        _ => throw new ArgumentException($"The bytes of a call are limited, and {typeof(TItem).Name} does not know its own: {nameof(BulkOptions<,>.BytesOf)} is needed."),
    };
}
