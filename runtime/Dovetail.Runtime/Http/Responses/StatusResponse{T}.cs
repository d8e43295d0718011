using System.Globalization;
using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>A body that reads as its status says: a status of its own first, then its range, then the default.</summary>
/// <typeparam name="T">What all of them read as.</typeparam>
/// <param name="otherwise">Reads a success of a status that is not among them.</param>
/// <param name="readers">The readers by <c>200</c>, <c>2XX</c> or <c>default</c>.</param>
public sealed class StatusResponse<T>(ResponseReader<T> otherwise, params (string Status, ResponseReader<T> Reader)[] readers) : ResponseReader<T>
{
    internal override T Read(ReadingScope scope)
    {
        var status = ((int)scope.StatusCode).ToString(CultureInfo.InvariantCulture);
        var reader = Find(status) ?? Find($"{status[0]}XX") ?? Find("default") ?? otherwise;
        return reader.Read(scope);
    }

    private ResponseReader<T>? Find(string key) => Array.Find(readers, reader => reader.Status == key).Reader;
}
