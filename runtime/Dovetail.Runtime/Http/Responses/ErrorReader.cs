using System.Globalization;
using Dovetail.Http.Internal;
using Dovetail.Serialization;

namespace Dovetail.Http;

/// <summary>Reads a declared error. A body that is not what is promised does not hide the status: the error is one without a type then.</summary>
public abstract class ErrorReader
{
    private readonly string[] _statuses;

    private protected ErrorReader(string[] statuses)
    {
        _statuses = statuses;
    }

    /// <summary>How closely a status is declared: 2 by itself, 1 by its range, 0 by the default; -1 where it is not.</summary>
    internal int PrecisionFor(int status)
    {
        var precision = -1;
        foreach (var declared in _statuses)
        {
            precision = Math.Max(precision, Precision(declared, status));
        }

        return precision;
    }

    internal abstract ApiResponseException Read(ReadingScope scope);

    /// <summary>The type of the error; null where it has none.</summary>
    internal virtual Type? ErrorType => null;

    /// <summary>The body that reads as an error, as a fake of the server sends it; null where none does.</summary>
    /// <exception cref="JsonFormatException">The description does not allow the error.</exception>
    internal virtual WrittenBody? Write(object error, int status) => null;

    private static int Precision(string declared, int status)
    {
        if (declared.Equals("default", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        if (declared.EndsWith("XX", StringComparison.OrdinalIgnoreCase))
        {
            return declared[0] - '0' == status / 100 ? 1 : -1;
        }

        return int.TryParse(declared, NumberStyles.None, CultureInfo.InvariantCulture, out var own) && own == status ? 2 : -1;
    }
}
