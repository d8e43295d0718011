using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dovetail.Serialization.Internal;

/// <summary>
/// A JSON text on its way into a buffer: tokens, and the commas and colons between them. It trusts its callers with the structure, who are generated; it has no options, and looks
/// at each byte once: what <see cref="System.Text.Json.Utf8JsonWriter"/> does beside that is most of its time. Not safe for several threads.
/// </summary>
internal sealed partial class JsonOutput
{
    private const int MaxDepth = 1_000;
    private const int LeastRoom = 512;

    private IBufferWriter<byte>? _target;
    private byte[] _bytes = [];
    private int _first;
    private int _position;
    private int _end;
    private long _committed;
    private bool _isCopied;
    private int _depth;

    // Whether a value stands before this place, so that a comma has to follow.
    private bool _follows;

    /// <summary>What is done with a request beside writing it; null for nothing.</summary>
    public JsonWriteContext? Context { get; private set; }

    /// <summary>How many bytes of the text there are.</summary>
    public long Length => _committed + (_position - _first);

    /// <summary>Begins a text.</summary>
    /// <param name="target">Takes it.</param>
    /// <param name="context">What is done beside writing it.</param>
    public void Begin(IBufferWriter<byte> target, JsonWriteContext? context) => (_target, Context, _committed, _depth, _follows) = (target, context, 0, 0, false);

    /// <summary>Gives what was written to who takes it.</summary>
    public void Flush()
    {
        var count = _position - _first;
        if (count > 0)
        {
            if (_isCopied)
            {
                _bytes.AsSpan(_first, count).CopyTo(_target!.GetSpan(count));
            }

            _target!.Advance(count);
            _committed += count;
        }

        (_first, _end) = (_position, _position);
    }

    /// <summary>Lets go of all that it holds, flushed or not.</summary>
    public void End()
    {
        if (_isCopied)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        (_target, Context, _bytes, _first, _position, _end, _isCopied) = (null, null, [], 0, 0, 0, false);
    }

    public void BeginObject() => Open((byte)'{');

    public void EndObject() => Close((byte)'}');

    public void BeginArray() => Open((byte)'[');

    public void EndArray() => Close((byte)']');

    /// <summary>Writes the name of a declared member; its value follows.</summary>
    /// <param name="name">The name as it is written, after a comma, in quotes and before a colon.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Name(byte[] name)
    {
        var text = name.AsSpan(_follows ? 0 : 1);
        text.CopyTo(Room(text.Length));
        _position += text.Length;
        _follows = false;
    }

    /// <summary>Writes the name of a member; its value follows.</summary>
    /// <exception cref="ArgumentException">It holds half of a character.</exception>
    public void Name(string name)
    {
        String(name);
        Room(1)[0] = (byte)':';
        _position++;
        _follows = false;
    }

    public void Null() => Literal("null"u8);

    public void Boolean(bool value) => Literal(value ? "true"u8 : "false"u8);

    /// <summary>Writes a JSON value as it is.</summary>
    public void Raw(ReadOnlySpan<byte> json) => Literal(json);

    private void Literal(ReadOnlySpan<byte> text)
    {
        var room = Value(text.Length);
        text.CopyTo(room);
        _position += text.Length;
    }

    private void Open(byte brace)
    {
        if (++_depth > MaxDepth)
        {
            throw new InvalidOperationException($"The value nests deeper than {MaxDepth:N0} levels, or in circles.");
        }

        Value(1)[0] = brace;
        _position++;
        _follows = false;
    }

    private void Close(byte brace)
    {
        _depth--;
        Room(1)[0] = brace;
        _position++;
        _follows = true;
    }

    /// <summary>Room for a value, after the comma where one is due.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Value(int length)
    {
        var room = Room(length + 1);
        if (!_follows)
        {
            _follows = true;
            return room;
        }

        room[0] = (byte)',';
        _position++;
        return room[1..];
    }

    /// <summary>The rest of the buffer, of this length at the least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int length)
    {
        if (_end - _position < length)
        {
            Grow(length);
        }

        return _bytes.AsSpan(_position, _end - _position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int length)
    {
        Flush();
        var wanted = Math.Max(length, LeastRoom);
        if (MemoryMarshal.TryGetArray<byte>(_target!.GetMemory(wanted), out var segment))
        {
            if (_isCopied)
            {
                ArrayPool<byte>.Shared.Return(_bytes);
            }

            (_bytes, _first, _end, _isCopied) = (segment.Array!, segment.Offset, segment.Offset + segment.Count, false);
        }
        else
        {
            // Memory that is no array: what is written is copied there.
            var rented = ArrayPool<byte>.Shared.Rent(wanted);
            if (_isCopied)
            {
                ArrayPool<byte>.Shared.Return(_bytes);
            }

            (_bytes, _first, _end, _isCopied) = (rented, 0, rented.Length, true);
        }

        _position = _first;
    }
}
