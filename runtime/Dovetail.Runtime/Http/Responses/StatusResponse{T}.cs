using System.Globalization;
using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>A body that reads as its status says: a status of its own first, then its range, then the default.</summary>
/// <typeparam name="T">What all of them read as.</typeparam>
/// <param name="otherwise">Reads a success of a status that is not among them.</param>
/// <param name="readers">The readers by <c>200</c>, <c>2XX</c> or <c>default</c>.</param>
public sealed class StatusResponse<T>(ResponseReader<T> otherwise, params (string Status, ResponseReader<T> Reader)[] readers) : ResponseReader<T>
{
    internal override T Read(ReadingScope scope) => ReaderOf((int)scope.StatusCode).Read(scope);

    internal override WrittenBody? Write(T value, int? status)
    {
        if (status is { } given)
        {
            return ReaderOf(given).Write(value, given);
        }

        var fit = readers
            .Where(static reader => char.IsAsciiDigit(reader.Status[0]))
            .Select(reader => reader.Reader.Write(value, int.Parse(reader.Status.Replace("XX", "00", StringComparison.OrdinalIgnoreCase), CultureInfo.InvariantCulture)))
            .FirstOrDefault(static body => body is not null);
        return fit ?? otherwise.Write(value, status: 200);
    }

    private ResponseReader<T> ReaderOf(int code)
    {
        var status = code.ToString(CultureInfo.InvariantCulture);
        return Find(status) ?? Find($"{status[0]}XX") ?? Find("default") ?? otherwise;
    }

    private ResponseReader<T>? Find(string key) => Array.Find(readers, reader => reader.Status == key).Reader;
}
