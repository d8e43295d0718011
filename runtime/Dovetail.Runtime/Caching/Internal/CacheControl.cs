using System.Globalization;

namespace Dovetail.Caching.Internal;

/// <summary>The directives of <c>Cache-Control</c> (RFC 9111 5.2), of a request or a response. Of a directive that stands twice the first one counts (4.2.1).</summary>
internal sealed class CacheControl
{
    // What does not fit is "as long as can be" (RFC 9111 1.2.2).
    private const int Longest = int.MaxValue;

    private readonly List<KeyValuePair<string, string?>> _directives = [];

    private CacheControl()
    {
    }

    public bool NoStore => Has("no-store");

    /// <summary>With and without the names of headers: to validate more than is asked for is allowed (5.2.2.4).</summary>
    public bool NoCache => Has("no-cache");

    public bool MustRevalidate => Has("must-revalidate");

    public bool MustUnderstand => Has("must-understand");

    public bool IsPublic => Has("public");

    public bool IsPrivate => Has("private");

    public bool OnlyIfCached => Has("only-if-cached");

    public TimeSpan? MaxAge => Time("max-age");

    public TimeSpan? MinFresh => Time("min-fresh");

    public TimeSpan? StaleWhileRevalidate => Time("stale-while-revalidate");

    public TimeSpan? StaleIfError => Time("stale-if-error");

    /// <summary>How much staleness a request accepts; without a value any (5.2.1.2).</summary>
    public TimeSpan? MaxStale => Find("max-stale") is not { } found ? null : found.Value is null ? TimeSpan.MaxValue : Time("max-stale");

    /// <param name="value">The header's values, joined; null where it is absent.</param>
    public static CacheControl Parse(string? value)
    {
        var control = new CacheControl();
        foreach (var item in value is null ? [] : ApiHeaders.Items(value))
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? item : item[..equals];
            if (name.Length > 0)
            {
                control._directives.Add(new(name, equals < 0 ? null : item[(equals + 1)..]));
            }
        }

        return control;
    }

    /// <summary>A number of seconds, with quotes or without; one that is none is zero: what can not be read is not fresh (RFC 9111 4.2.1).</summary>
    public static TimeSpan Seconds(string text)
    {
        var digits = text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
        return digits.Length == 0 || !digits.All(char.IsAsciiDigit) ? TimeSpan.Zero
            : TimeSpan.FromSeconds(int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : Longest);
    }

    private bool Has(string name) => Find(name) is not null;

    private TimeSpan? Time(string name) => Find(name) is { } found ? Seconds(found.Value ?? "") : null;

    private KeyValuePair<string, string?>? Find(string name)
    {
        foreach (var directive in _directives)
        {
            if (directive.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return directive;
            }
        }

        return null;
    }
}
