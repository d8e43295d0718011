using System.Globalization;

namespace Dovetail.Testing;

/// <summary>
/// A cassette can not be read, or has no answer for a call. It is none of the client's own exceptions, so that no code under test takes it for a fault of the API.
/// </summary>
public sealed class CassetteException : Exception
{
    internal CassetteException(string path, int line, string reason, Exception? innerException = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"The cassette '{path}'{(line > 0 ? $" (line {line})" : "")} {reason}"), innerException) => (Path, Line) = (path, line);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The line that is wrong, counted from 1; 0 where no line is.</summary>
    public int Line { get; }
}
