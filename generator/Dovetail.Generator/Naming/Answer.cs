namespace Dovetail.Generator.Naming;

/// <summary>How many of what an operation's path names come back.</summary>
internal enum Answer
{
    /// <summary>The document does not say, or nothing comes back.</summary>
    Unknown,

    One,

    /// <summary>A list, alone or in an envelope.</summary>
    Many,
}
