using System.Buffers;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>Makes JSON paths of byte offsets, by reading the text up to there once more.</summary>
public static class JsonPath
{
    /// <summary>The path to what stands at an offset.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="offset">The offset, as <see cref="JsonFormatException.Offset"/> has it.</param>
    /// <returns>The path: <c>$.items[3].name</c>. In a malformed text, as far as it can be read.</returns>
    public static string At(ReadOnlySpan<byte> json, long offset) => new JsonSource(json).Path(offset, member: null);

    /// <summary>The path to a member of the object at an offset.</summary>
    internal static string At(ReadOnlySpan<byte> json, long offset, string? member) => new JsonSource(json).Path(offset, member);

    /// <inheritdoc cref="At(ReadOnlySpan{byte}, long)"/>
    public static string At(ReadOnlySequence<byte> json, long offset)
    {
        using var joined = new JoinedBytes(json);
        return At(joined.Span, offset);
    }
}
