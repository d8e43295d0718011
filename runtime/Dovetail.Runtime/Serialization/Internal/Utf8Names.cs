using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dovetail.Serialization.Internal;

/// <summary>A fixed list of names, found again by their UTF-8 bytes: the one that is expected next by a single comparison, any other by its length and hash.</summary>
internal sealed class Utf8Names
{
    private readonly byte[][] _names;
    private readonly int[] _buckets;        // index + 1 of the first name of each bucket; 0 where there is none
    private readonly int[] _next;           // index + 1 of the next name of the same bucket

    public Utf8Names(ReadOnlySpan<string> names)
    {
        _names = new byte[names.Length][];
        _next = new int[names.Length];
        _buckets = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, names.Length * 2))];
        for (var index = names.Length - 1; index >= 0; index--)
        {
            _names[index] = Encoding.UTF8.GetBytes(names[index]);
            MaxLength = Math.Max(MaxLength, _names[index].Length);
            ref var bucket = ref _buckets[Bucket(_names[index])];
            _next[index] = bucket;
            bucket = index + 1;
        }
    }

    public int Count => _names.Length;

    /// <summary>The length of the longest name, in bytes.</summary>
    public int MaxLength { get; }

    /// <summary>The name's index, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> name, int expected)
    {
        var names = _names;
        return (uint)expected < (uint)names.Length && name.SequenceEqual(names[expected]) ? expected : Find(name);
    }

    /// <summary>The name's index, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        var index = _buckets[Bucket(name)] - 1;
        while (index >= 0 && !name.SequenceEqual(_names[index]))
        {
            index = _next[index] - 1;
        }

        return index;
    }

    // The first and the last eight bytes and the length: names that differ in none of them share a bucket, and are compared.
    private int Bucket(ReadOnlySpan<byte> name)
    {
        var hash = (ulong)name.Length;
        if (name.Length >= sizeof(ulong))
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name)) * 0x9E3779B97F4A7C15;
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..])) * 0x9E3779B97F4A7C15;
        }
        else
        {
            foreach (var unit in name)
            {
                hash = (hash ^ unit) * 0x9E3779B97F4A7C15;
            }
        }

        return (int)(hash >> 40) & (_buckets.Length - 1);
    }
}
