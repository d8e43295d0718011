namespace Dovetail.Generator.Options;

/// <summary>Where an optional member that may be null is an Optional&lt;T?&gt;: absent, null and a value are three things there. Elsewhere null stands for absent.</summary>
internal enum OptionalScope
{
    /// <summary>In all that a PATCH or a merge patch sends.</summary>
    Patch,

    /// <summary>In all that any request sends.</summary>
    Requests,

    Everywhere,

    Nowhere,
}
