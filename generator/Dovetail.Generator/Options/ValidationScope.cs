namespace Dovetail.Generator.Options;

/// <summary>Which values the document's constraints are generated for.</summary>
internal enum ValidationScope
{
    /// <summary>What requests send.</summary>
    Requests,

    /// <summary>Responses too, so that a client can be told to hold them to their description.</summary>
    Everywhere,

    Nowhere,
}
