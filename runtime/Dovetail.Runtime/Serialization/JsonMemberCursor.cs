using System.Numerics;

namespace Dovetail.Serialization;

/// <summary>Where a reader stands among the members of one object.</summary>
public struct JsonMemberCursor
{
    internal const int KnownNull = -2;

    internal JsonMemberCursor(JsonMembers members, ulong place)
    {
        Members = members;
        Place = place;
        Index = -1;
        Name = "";
        if (members.RequiredCount > 64)
        {
            SeenBeyond = new ulong[(members.RequiredCount - 1) / 64];
        }
    }

    /// <summary>
    /// The current member's place in the list of members; less than zero for one that is kept without having a place of its own: -1 for a member that the description does not
    /// know, -2 for an explicit null of an optional one.
    /// </summary>
    public int Index { get; internal set; }

    /// <summary>The current member's name where <see cref="Index"/> is less than zero.</summary>
    public string Name { get; internal set; }

    internal JsonMembers Members { get; }

    /// <summary>Whether the current member is known, optional, and an explicit null.</summary>
    internal readonly bool IsKnownNull => Index == KnownNull;

    /// <summary>Stands for the path to the object, list positions left aside.</summary>
    internal ulong Place { get; }

    /// <summary>The member that servers send next if they keep to the description's order.</summary>
    internal int Expected { get; set; }

    /// <summary>The required members that were there, the first 64 in <see cref="Seen"/>.</summary>
    internal ulong Seen { get; set; }

    internal ulong[]? SeenBeyond { get; }

    /// <summary>Stands for the path to one of the members.</summary>
    internal readonly ulong PlaceOf(int index) => (Place + (ulong)index + 1) * 0x9E3779B97F4A7C15;

    internal void Advance(int index)
    {
        Index = index;
        Expected = index + 1;
        var bit = Members.RequiredBit(index);
        if (bit < 0)
        {
            return;
        }

        if (bit < 64)
        {
            Seen |= 1UL << bit;
        }
        else
        {
            SeenBeyond![(bit / 64) - 1] |= 1UL << bit;
        }
    }

    /// <summary>The first required member from an index on that was not there, or -1.</summary>
    internal readonly int NextMissing(int index)
    {
        if (HasSeenAll())
        {
            return -1;
        }

        while (index < Members.Count && (Members.RequiredBit(index) < 0 || HasSeen(Members.RequiredBit(index))))
        {
            index++;
        }

        return index < Members.Count ? index : -1;
    }

    private readonly bool HasSeenAll()
    {
        var seen = BitOperations.PopCount(Seen);
        foreach (var more in SeenBeyond ?? [])
        {
            seen += BitOperations.PopCount(more);
        }

        return seen == Members.RequiredCount;
    }

    private readonly bool HasSeen(int requiredBit) =>
        ((requiredBit < 64 ? Seen : SeenBeyond![(requiredBit / 64) - 1]) & (1UL << requiredBit)) != 0;
}
