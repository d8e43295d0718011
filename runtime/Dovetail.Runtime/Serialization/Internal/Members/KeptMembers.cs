using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>
/// Unknown members of a model that came with explicit nulls of known, optional ones, or without required ones: those go back as they came, unless a value was set since.
/// Made for no other model.
/// </summary>
internal sealed class KeptMembers : Dictionary<string, JsonElement>
{
    private readonly HashSet<string> _nulls;
    private readonly HashSet<int> _missing;

    private KeptMembers(IReadOnlyDictionary<string, JsonElement>? unknown, HashSet<string> nulls, HashSet<int> missing)
        : base(StringComparer.Ordinal)
    {
        _nulls = nulls;
        _missing = missing;
        foreach (var (name, value) in unknown ?? new Dictionary<string, JsonElement>())
        {
            this[name] = value;
        }
    }

    public static KeptMembers WithNull(IReadOnlyDictionary<string, JsonElement>? members, string name)
    {
        var kept = Of(members);
        kept._nulls.Add(name);
        return kept;
    }

    public static KeptMembers WithMissing(IReadOnlyDictionary<string, JsonElement>? members, int member)
    {
        var kept = Of(members);
        kept._missing.Add(member);
        return kept;
    }

    /// <summary>Other unknown members in the place of a model's. What is known of its own members stays, and does not come along from another model.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? Replace(IReadOnlyDictionary<string, JsonElement>? members, IReadOnlyDictionary<string, JsonElement>? value) =>
        members is KeptMembers kept ? new KeptMembers(value, kept._nulls, kept._missing)
            : value is KeptMembers others ? new Dictionary<string, JsonElement>(others, StringComparer.Ordinal)
            : value;

    public bool HasNull(string name) => _nulls.Contains(name);

    public bool IsMissing(int member) => _missing.Contains(member);

    private static KeptMembers Of(IReadOnlyDictionary<string, JsonElement>? members) => members as KeptMembers ?? new KeptMembers(members, new(StringComparer.Ordinal), []);
}
