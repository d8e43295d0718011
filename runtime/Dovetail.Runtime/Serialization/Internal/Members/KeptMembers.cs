using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>
/// Unknown members of a model that came with explicit nulls of known, optional ones: those go back as they came, unless a value was set since. Made for no other model.
/// </summary>
internal sealed class KeptMembers : Dictionary<string, JsonElement>
{
    private readonly HashSet<string> _nulls = new(StringComparer.Ordinal);

    private KeptMembers(IReadOnlyDictionary<string, JsonElement>? unknown)
        : base(StringComparer.Ordinal)
    {
        foreach (var (name, value) in unknown ?? new Dictionary<string, JsonElement>())
        {
            this[name] = value;
        }
    }

    public static KeptMembers WithNull(IReadOnlyDictionary<string, JsonElement>? members, string name)
    {
        var kept = members as KeptMembers ?? new KeptMembers(members);
        kept._nulls.Add(name);
        return kept;
    }

    public bool HasNull(string name) => _nulls.Contains(name);
}
