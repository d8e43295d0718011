using System.Text;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Finds the case of an object by the value of one member.</summary>
internal sealed class DiscriminatorFinder
{
    private readonly byte[] _name;
    private readonly Dictionary<string, int> _cases = new(StringComparer.Ordinal);
    private readonly int? _otherwise;

    public DiscriminatorFinder(string name, UnionCase[] cases)
    {
        _name = Encoding.UTF8.GetBytes(name);
        for (var index = 0; index < cases.Length; index++)
        {
            foreach (var value in cases[index].Marks)
            {
                _cases.TryAdd(value, index);
            }
        }

        // One object without values of its own takes those that belong to no other.
        var unmarked = Enumerable.Range(0, cases.Length).Where(index => cases[index].Kind is { IsObject: true } or { IsAny: true } && cases[index].Marks.Length == 0).ToList();
        _otherwise = unmarked.Count == 1 ? unmarked[0] : null;
    }

    /// <summary>The case; -1 where the value belongs to none, or the member is missing.</summary>
    /// <param name="json">A copy of a reader on the object's first token.</param>
    public int Find(Utf8JsonReader json) =>
        JsonPeek.MemberText(json, _name) is { } value && _cases.TryGetValue(value, out var index) ? index : _otherwise ?? -1;
}
