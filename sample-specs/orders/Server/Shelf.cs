using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Samples.Server;

/// <summary>Things by their number.</summary>
internal sealed class Shelf
{
    private readonly ConcurrentDictionary<long, JsonObject> _things = [];
    private long _last;

    public int Count => _things.Count;

    public JsonObject Add(JsonObject thing)
    {
        var id = Interlocked.Increment(ref _last);
        thing["id"] = id;
        return _things[id] = thing;
    }

    public JsonObject? Find(long id) => _things.GetValueOrDefault(id);

    public bool Remove(long id) => _things.TryRemove(id, out _);

    /// <summary>At most so many after a number, the lowest first.</summary>
    public IReadOnlyList<JsonObject> After(long id, int count, Func<JsonObject, bool> isWanted) =>
        [.. _things.Where(entry => entry.Key > id && isWanted(entry.Value)).OrderBy(entry => entry.Key).Take(count).Select(entry => entry.Value)];
}
