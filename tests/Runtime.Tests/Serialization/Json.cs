using System.Buffers;
using System.Text;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Serialization;

/// <summary>Reads and writes in tests.</summary>
internal static class Json
{
    public static T Read<T>(string json, JsonReadContext? context = null)
        where T : JsonModel, IJsonModel<T> => JsonReader.Read<T, ModelFormat<T>>(Encoding.UTF8.GetBytes(json), context ?? JsonReadContext.Tolerant);

    public static T Read<T, TFormat>(string json)
        where TFormat : struct, IFormat<T> => JsonReader.Read<T, TFormat>(Encoding.UTF8.GetBytes(json), JsonReadContext.Tolerant);

    public static string Write<T, TFormat>(T value)
        where TFormat : struct, IFormat<T>
    {
        var output = new ArrayBufferWriter<byte>();
        JsonWriter.Write<T, TFormat>(output, value);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The error, and the path to where it is.</summary>
    public static (string Reason, string Path) Fails<T>(string json, JsonReadContext? context = null)
        where T : JsonModel, IJsonModel<T>
    {
        var error = Assert.Throws<JsonFormatException>(() => Read<T>(json, context));
        return (error.Reason, JsonPath.At(Encoding.UTF8.GetBytes(json), error.Offset));
    }

    /// <summary>A text in pieces of some bytes each.</summary>
    public static ReadOnlySequence<byte> InPieces(string json, int length) => InPieces(Encoding.UTF8.GetBytes(json), length);

    /// <summary>A text in pieces of some bytes each.</summary>
    public static ReadOnlySequence<byte> InPieces(byte[] bytes, int length)
    {
        Piece? first = null;
        Piece? last = null;
        for (var start = 0; start < bytes.Length; start += length)
        {
            var memory = bytes.AsMemory(start, Math.Min(length, bytes.Length - start));
            last = last is null ? first = new Piece(memory, 0) : last.Append(memory);
        }

        return new ReadOnlySequence<byte>(first!, 0, last!, last!.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long start)
        {
            Memory = memory;
            RunningIndex = start;
        }

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
