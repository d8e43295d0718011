using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Samples.Server;

/// <summary>The pets, by id.</summary>
internal sealed class PetTable
{
    private readonly ConcurrentDictionary<long, JsonObject> _pets = [];
    private long _lastId;

    public JsonObject Add(JsonObject pet)
    {
        var id = Interlocked.Increment(ref _lastId);
        return _pets[id] = Complete(pet, id, DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture));
    }

    public JsonObject? Find(long id) => _pets.GetValueOrDefault(id);

    public JsonObject? Replace(long id, JsonObject pet) =>
        Find(id) is { } old ? _pets[id] = Complete(pet, id, old["addedAt"]!.GetValue<string>()) : null;

    public bool Remove(long id) => _pets.TryRemove(id, out _);

    public IEnumerable<JsonObject> Where(string[]? statuses, DateOnly? bornAfter) => _pets
        .OrderBy(entry => entry.Key)
        .Select(entry => entry.Value)
        .Where(pet => statuses is null || statuses.Contains(StatusOf(pet)))
        .Where(pet => bornAfter is null || (BornOn(pet) is { } born && born > bornAfter));

    public Dictionary<string, int> CountByStatus() => _pets.Values
        .CountBy(StatusOf)
        .ToDictionary(count => count.Key, count => count.Value);

    public static DateOnly? BornOn(JsonObject pet) =>
        pet["born"] is { } born ? DateOnly.ParseExact(born.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string StatusOf(JsonObject pet) => pet["status"]?.GetValue<string>() ?? "available";

    private static JsonObject Complete(JsonObject pet, long id, string addedAt)
    {
        pet["id"] = id;
        pet["addedAt"] = addedAt;
        return pet;
    }
}
