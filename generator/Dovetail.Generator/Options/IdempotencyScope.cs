namespace Dovetail.Generator.Options;

/// <summary>Which operations make an idempotency key for each call whose caller gives none.</summary>
internal enum IdempotencyScope
{
    /// <summary>Those whose document requires one.</summary>
    None,

    /// <summary>All that are sent as POST: for APIs that take a key and do not say so.</summary>
    Post,
}
