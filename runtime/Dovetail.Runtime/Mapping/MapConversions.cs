namespace Dovetail;

/// <summary>Conversions that could lose data, and so are used where they are asked for only. All are invariant and checked: what does not fit is an exception.</summary>
[Flags]
public enum MapConversions
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>
    /// Values to their texts and back, in the invariant culture. What can not be read is a <see cref="FormatException"/>, or a <see cref="MappingException"/> for an enumeration.
    /// </summary>
    Text = 1,

    /// <summary>Numbers to smaller ones, and enumerations to their numbers and back. What does not fit is an <see cref="OverflowException"/>.</summary>
    Narrowing = 2,

    /// <summary>
    /// Points in time to and from <see cref="DateTime"/>, in UTC: one without a zone is taken for UTC. <see cref="DateOnly"/> to and from midnight.
    /// </summary>
    Times = 4,

    /// <summary>All of them.</summary>
    All = Text | Narrowing | Times,
}
