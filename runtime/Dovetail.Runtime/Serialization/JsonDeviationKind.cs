namespace Dovetail.Serialization;

/// <summary>How JSON deviates from its description without being unreadable.</summary>
public enum JsonDeviationKind
{
    /// <summary>A member that is promised is not there.</summary>
    MissingMember,

    /// <summary>A null stands where none is promised.</summary>
    UnexpectedNull,

    /// <summary>A value breaks a constraint. It was read as it is.</summary>
    BrokenConstraint,
}
