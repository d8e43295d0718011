namespace Dovetail.Serialization.Internal;

/// <summary>Reads a text of ASCII digits and marks from left to right.</summary>
internal ref struct DigitReader(ReadOnlySpan<byte> text)
{
    private const int FractionDigits = 7;       // of a second: ticks

    private ReadOnlySpan<byte> _rest = text;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Skips one of the marks, if it is there.</summary>
    public bool TrySkip(ReadOnlySpan<byte> marks)
    {
        if (_rest.IsEmpty || !marks.Contains(_rest[0]))
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    /// <summary>Reads a number of so many digits.</summary>
    public bool TryRead(int digits, out int value)
    {
        value = 0;
        if (_rest.Length < digits)
        {
            return false;
        }

        foreach (var unit in _rest[..digits])
        {
            if (unit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + unit - '0';
        }

        _rest = _rest[digits..];
        return true;
    }

    /// <summary>Reads one digit or more as a fraction of a second, in ticks; what is finer is dropped.</summary>
    public bool TryReadFraction(out int ticks)
    {
        ticks = 0;
        var count = 0;
        while (TryRead(1, out var digit))
        {
            ticks = count++ < FractionDigits ? (ticks * 10) + digit : ticks;
        }

        for (var missing = count; missing < FractionDigits; missing++)
        {
            ticks *= 10;
        }

        return count > 0;
    }
}
