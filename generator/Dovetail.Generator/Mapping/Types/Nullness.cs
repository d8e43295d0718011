namespace Dovetail.Generator.Mapping.Types;

/// <summary>What a type says about null.</summary>
internal enum Nullness
{
    No,
    Yes,

    /// <summary>Written where nullable reference types are off: it may be null, and nobody is warned.</summary>
    Unsaid,
}
