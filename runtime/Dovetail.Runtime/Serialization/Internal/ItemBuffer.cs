using System.Buffers;
using System.Runtime.CompilerServices;

namespace Dovetail.Serialization.Internal;

/// <summary>Items whose number is known when the last one has come: they wait in a pooled array, and the list that is kept is as long as it has to be.</summary>
internal struct ItemBuffer<T>
{
    private const int FirstLength = 8;

    private T[]? _items;
    private int _count;

    public void Add(T item)
    {
        if (_items is null || _count == _items.Length)
        {
            Grow();
        }

        _items![_count++] = item;
    }

    /// <summary>The items; the buffer is empty afterwards.</summary>
    public IReadOnlyList<T> Take()
    {
        if (_items is null)
        {
            return [];
        }

        var items = _items.AsSpan(0, _count).ToArray();
        Return(_items);
        _items = null;
        return items;
    }

    // What fails half-way leaves its buffer to the collector: another's items must not be in it.
    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(_items is null ? FirstLength : 2 * _count);
        if (_items is not null)
        {
            _items.CopyTo(larger, 0);
            Return(_items);
        }

        _items = larger;
    }

    private static void Return(T[] items) => ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
