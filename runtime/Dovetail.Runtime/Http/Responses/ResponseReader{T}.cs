using Dovetail.Http.Internal;
using Dovetail.Serialization;

namespace Dovetail.Http;

/// <summary>Reads the body of a success.</summary>
/// <typeparam name="T">What it reads as.</typeparam>
public abstract class ResponseReader<T>
{
    private protected ResponseReader()
    {
    }

    internal virtual bool Streams => false;

    /// <exception cref="ResponseFormatException">The body is not what is promised.</exception>
    internal abstract T Read(ReadingScope scope);

    /// <summary>The body that reads as a value, as a fake of the server sends it; null where none does.</summary>
    /// <param name="value">The value.</param>
    /// <param name="status">The status that it is sent with; null: one that reads as this value.</param>
    /// <exception cref="JsonFormatException">The description does not allow the value.</exception>
    internal virtual WrittenBody? Write(T value, int? status) => null;
}
