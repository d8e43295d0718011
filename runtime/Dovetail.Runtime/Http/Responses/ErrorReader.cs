using System.Globalization;
using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>Reads a declared error. A body that is not what is promised does not hide the status: the error is one without a type then.</summary>
public abstract class ErrorReader
{
    private readonly string _status;

    private protected ErrorReader(string status)
    {
        _status = status;
    }

    /// <summary>2 for a status, 1 for a range, 0 for the default.</summary>
    internal int Precision => _status.Equals("default", StringComparison.OrdinalIgnoreCase) ? 0 : _status.EndsWith("XX", StringComparison.OrdinalIgnoreCase) ? 1 : 2;

    internal bool Covers(int status) => Precision switch
    {
        0 => true,
        1 => _status[0] - '0' == status / 100,
        _ => int.TryParse(_status, NumberStyles.None, CultureInfo.InvariantCulture, out var own) && own == status,
    };

    internal abstract ApiResponseException Read(ReadingScope scope);
}
