namespace Dovetail.Generator.Reading.Parts;

/// <summary>The keys of responses.</summary>
internal static class StatusKey
{
    /// <returns><c>200</c>, <c>4XX</c> or <c>default</c>; null for anything else.</returns>
    public static string? TryRead(string key)
    {
        var upper = key.ToUpperInvariant();
        return upper switch
        {
            "DEFAULT" => "default",
            { Length: 3 } when upper[0] is >= '1' and <= '5' && (upper.Substring(1) == "XX" || upper.Skip(1).All(digit => digit is >= '0' and <= '9')) => upper,
            _ => null,
        };
    }
}
