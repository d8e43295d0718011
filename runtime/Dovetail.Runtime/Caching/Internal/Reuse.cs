namespace Dovetail.Caching.Internal;

/// <summary>What may be done with a kept response.</summary>
internal enum Reuse
{
    /// <summary>It is the answer.</summary>
    Fresh,

    /// <summary>It is the answer, while a newer one is asked for.</summary>
    FreshMeanwhile,

    /// <summary>It would be fresh; the request, or the response itself, wants it to be validated.</summary>
    AskedForNew,

    /// <summary>It is not fresh any more.</summary>
    Stale,
}
