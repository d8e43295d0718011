namespace Dovetail.Generator.Options;

/// <summary>Whether a model can be changed once it is made.</summary>
internal enum ModelStyle
{
    /// <summary>Members are <c>set</c>; those that nobody but the server or the document decides are <c>init</c>.</summary>
    Mutable,

    /// <summary>All members are <c>init</c>.</summary>
    Immutable,
}
