namespace Dovetail.Generator.Reading.Nodes;

/// <summary>
/// The entries and items of all mappings and sequences that are open while a text is scanned. Those of an inner one lie behind those of the outer one and are taken out when it
/// closes, so that one list serves all.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="repeatedKeys">Receives the keys that stand in their mapping already.</param>
internal sealed class NodeParts(SpecText text, List<SpecKey> repeatedKeys)
{
    public SpecText Text { get; } = text;

    public List<SpecEntry> Entries { get; } = [];

    public List<SpecNode> Items { get; } = [];

    public List<SpecKey> RepeatedKeys { get; } = repeatedKeys;

    /// <summary>Forgets everything, to scan the text again.</summary>
    public void Clear()
    {
        Entries.Clear();
        Items.Clear();
        RepeatedKeys.Clear();
    }

    /// <summary>Takes out what lies from a place on.</summary>
    public static T[] Take<T>(List<T> parts, int from)
    {
        var taken = new T[parts.Count - from];
        parts.CopyTo(from, taken, 0, taken.Length);
        parts.RemoveRange(from, taken.Length);
        return taken;
    }
}
