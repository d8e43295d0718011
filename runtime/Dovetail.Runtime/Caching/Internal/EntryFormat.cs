using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Dovetail.Caching.Internal;

/// <summary>
/// An entry of a store as bytes: a mark, a hash of all that follows, then a response, or the names of the headers that the responses of an address depend on. What is not
/// whole, of another version or not ours is none.
/// </summary>
internal static class EntryFormat
{
    private const byte Response = 1;
    private const byte Variants = 2;
    private const int HashLength = 16;

    private static readonly byte[] Mark = "DVC1"u8.ToArray();

    public static byte[] Write(StoredResponse response) => Write(Response, response.Key, writer =>
    {
        writer.Write(response.Requested.UtcTicks);
        writer.Write(response.Received.UtcTicks);
        writer.Write(response.Status);
        writer.Write(response.Headers.Count);
        foreach (var (name, value) in response.Headers)
        {
            writer.Write(name);
            writer.Write(value);
        }

        writer.Write(response.Varied.Count);
        foreach (var (name, value) in response.Varied)
        {
            writer.Write(name);
            writer.Write(value is not null);
            writer.Write(value ?? "");
        }

        writer.Write(response.Body.Length);
        writer.Write(response.Body.Span);
    });

    /// <param name="key">The key of the address.</param>
    /// <param name="variants">The names of headers, the latest first.</param>
    public static byte[] Write(string key, IReadOnlyList<IReadOnlyList<string>> variants) => Write(Variants, key, writer =>
    {
        writer.Write(variants.Count);
        foreach (var names in variants)
        {
            writer.Write(string.Join('\n', names));
        }
    });

    /// <returns>A <see cref="StoredResponse"/>, or the lists of names; null where the bytes are no entry of that key.</returns>
    public static object? Read(string key, ReadOnlyMemory<byte> entry)
    {
        var start = Mark.Length + HashLength;
        if (entry.Length < start || !entry.Span[..Mark.Length].SequenceEqual(Mark)
            || !entry.Span[Mark.Length..start].SequenceEqual(SHA256.HashData(entry.Span[start..]).AsSpan(0, HashLength)))
        {
            return null;
        }

        try
        {
            using var reader = new BinaryReader(Open(entry[start..]), Encoding.UTF8);
            var kind = reader.ReadByte();
            return reader.ReadString() != key ? null : kind == Response ? ReadResponse(key, reader) : kind == Variants ? ReadVariants(reader) : null;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or OverflowException)
        {
            // Whoever writes a store can write the hash as well.
            return null;
        }
    }

    private static byte[] Write(byte kind, string key, Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(new byte[HashLength]);
        writer.Write(kind);
        writer.Write(key);
        write(writer);
        writer.Flush();
        var entry = bytes.ToArray();
        var start = Mark.Length + HashLength;
        SHA256.HashData(entry.AsSpan(start)).AsSpan(0, HashLength).CopyTo(entry.AsSpan(Mark.Length));
        return entry;
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    private static StoredResponse ReadResponse(string key, BinaryReader reader)
    {
        var requested = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var received = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var status = reader.ReadInt32();
        var headers = new List<KeyValuePair<string, string>>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            headers.Add(new(reader.ReadString(), reader.ReadString()));
        }

        var varied = new List<KeyValuePair<string, string?>>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var (name, isThere, value) = (reader.ReadString(), reader.ReadBoolean(), reader.ReadString());
            varied.Add(new(name, isThere ? value : null));
        }

        var length = reader.ReadInt32();
        return length == reader.BaseStream.Length - reader.BaseStream.Position && status is >= 200 and <= 999
            ? new StoredResponse(key, requested, received, status, new ApiHeaders([.. headers]), varied, reader.ReadBytes(length))
            : throw new FormatException();
    }

    private static List<string[]> ReadVariants(BinaryReader reader)
    {
        var variants = new List<string[]>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            variants.Add(reader.ReadString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        return variants;
    }
}
