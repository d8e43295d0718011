namespace Dovetail;

/// <summary>Conversions that could lose data, and so are used where they are asked for only. All are invariant.</summary>
[Flags]
public enum MapConversions
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>
    /// Values to their texts and back, in the invariant culture; a time without an offset is in UTC. What can not be read is a
    /// <see cref="FormatException"/>, or a <see cref="MappingException"/> for an enumeration.
    /// </summary>
    Text = 1,

    /// <summary>
    /// Numbers to smaller ones, and enumerations to their numbers and back, as a <c>checked</c> cast (C# specification 12.8.20): a number out of range is an
    /// <see cref="OverflowException"/>; a fraction is cut off, and a <see cref="float"/> is rounded.
    /// </summary>
    Narrowing = 2,

    /// <summary>
    /// Points in time to and from <see cref="DateTime"/>, in UTC: one without a zone is taken for UTC. <see cref="DateOnly"/> to midnight, and from
    /// the date in UTC, without the time of day.
    /// </summary>
    Times = 4,

    /// <summary>All of them.</summary>
    All = Text | Narrowing | Times,
}
