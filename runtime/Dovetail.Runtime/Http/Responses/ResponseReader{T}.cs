using Dovetail.Http.Internal;

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
}
