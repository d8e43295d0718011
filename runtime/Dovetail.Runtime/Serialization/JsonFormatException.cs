using System.Text.Json;

namespace Dovetail.Serialization;

/// <summary>JSON that is malformed, or that holds a value of another kind than the one promised.</summary>
public sealed class JsonFormatException : JsonException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">What is wrong, as a sentence without values of the JSON.</param>
    /// <param name="offset">Where: bytes from the start of the JSON text.</param>
    /// <param name="innerException">The error behind it, if there is one.</param>
    public JsonFormatException(string reason, long offset, Exception? innerException = null)
        : base($"{reason} (At byte {offset}.)", innerException)
    {
        Reason = reason;
        Offset = offset;
    }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }

    /// <summary>Where: bytes from the start of the JSON text, a byte order mark not counted. <see cref="JsonPath.At(ReadOnlySpan{byte}, long)"/> makes a path of it.</summary>
    public long Offset { get; }
}
