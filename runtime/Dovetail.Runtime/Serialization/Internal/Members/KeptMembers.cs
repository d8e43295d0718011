using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>
/// Unknown members of a model that came with explicit nulls of known, optional ones, or without required ones: those go back as they came, unless a value was set since.
/// Made for no other model, and small, for in some APIs it is made for each: a name is looked for among the few that came as nulls.
/// </summary>
internal sealed class KeptMembers(IReadOnlyDictionary<string, JsonElement>? unknown)
{
    private const int BitsInWord = 64;

    private string[] _nulls = [];
    private int _nullCount;
    private ulong[] _missing = [];

    /// <summary>The members that the description does not know; null for none.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Unknown { get; set; } = unknown;

    public void AddNull(string name)
    {
        if (HasNull(name))
        {
            return;
        }

        if (_nullCount == _nulls.Length)
        {
            Array.Resize(ref _nulls, _nullCount == 0 ? 2 : 2 * _nullCount);
        }

        _nulls[_nullCount++] = name;
    }

    public void AddMissing(int member)
    {
        var word = member / BitsInWord;
        if (word >= _missing.Length)
        {
            Array.Resize(ref _missing, word + 1);
        }

        _missing[word] |= 1UL << (member % BitsInWord);
    }

    public bool HasNull(string name) => _nulls.AsSpan(0, _nullCount).Contains(name);

    public bool IsMissing(int member) => member / BitsInWord < _missing.Length && (_missing[member / BitsInWord] & (1UL << (member % BitsInWord))) != 0;
}
