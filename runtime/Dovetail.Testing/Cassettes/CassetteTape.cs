using System.Globalization;
using System.Text;

namespace Dovetail.Testing.Cassettes;

/// <summary>The calls of a cassette, in the order in which they began. Safe for many threads.</summary>
internal sealed class CassetteTape
{
    private readonly object _gate = new();
    private readonly List<CassetteEntry> _entries;
    private readonly Dictionary<string, Queue<CassetteEntry>> _waiting;

    public CassetteTape(IReadOnlyList<CassetteEntry> entries)
    {
        _entries = [.. entries];
        _waiting = entries.GroupBy(static entry => entry.Request.Key, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => new Queue<CassetteEntry>(group), StringComparer.Ordinal);
    }

    /// <summary>Whether something was recorded since the last time that it was said not to be so.</summary>
    public bool IsChanged { get; set; }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count(static entry => entry.Response is not null);
            }
        }
    }

    /// <summary>Those that have an answer.</summary>
    public IReadOnlyList<CassetteEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries.Where(static entry => entry.Response is not null)];
            }
        }
    }

    /// <summary>The next answer of a call; null where there is none.</summary>
    public CassetteEntry? Take(CassetteRequest request)
    {
        lock (_gate)
        {
            return _waiting.TryGetValue(request.Key, out var queue) && queue.TryDequeue(out var entry) ? entry : null;
        }
    }

    /// <summary>A place for a call whose answer is to come.</summary>
    public CassetteEntry Begin(CassetteRequest request)
    {
        lock (_gate)
        {
            var entry = new CassetteEntry(request, 0);
            _entries.Add(entry);
            IsChanged = true;
            return entry;
        }
    }

    /// <summary>Why there is no answer for a call, with those that are nearest to it.</summary>
    public string Explain(CassetteRequest request)
    {
        lock (_gate)
        {
            var text = new StringBuilder($"has no answer for {Name(request)}");
            var times = _entries.Count(entry => entry.Request.Key == request.Key);
            if (times > 0)
            {
                return text.Append(CultureInfo.InvariantCulture, $": it was recorded {times} time{(times == 1 ? "" : "s")}, and that many answers were played.").ToString();
            }

            text.Append(_entries.Count == 0 ? ": it is empty." : ". The nearest:");
            foreach (var entry in _entries.OrderBy(entry => Distance(entry.Request, request)).Take(3))
            {
                text.AppendLine()
                    .Append(CultureInfo.InvariantCulture, $"  line {entry.Line}: {Name(entry.Request)}, of which {Difference(entry.Request, request)} differs");
            }

            return text.ToString();
        }
    }

    private static string Name(CassetteRequest request) => $"{request.Operation} ({request.Method} {request.Url})";

    private static int Distance(CassetteRequest one, CassetteRequest other) =>
        (one.Operation == other.Operation ? 0 : 10_000)
        + (one.Url == other.Url ? 0 : 1_000 - Math.Min(999, one.Url.Zip(other.Url).TakeWhile(static pair => pair.First == pair.Second).Count()))
        + (one.Body.Key() == other.Body.Key() ? 0 : 100);

    private static string Difference(CassetteRequest one, CassetteRequest other) => string.Join(" and ", new[]
    {
        one.Operation == other.Operation ? null : "the operation",
        one.Url == other.Url ? null : "the URL",
        one.Headers.SequenceEqual(other.Headers) ? null : "a header",
        one.ContentType == other.ContentType && one.Body.Key() == other.Body.Key() ? null : "the body",
    }.OfType<string>());
}
