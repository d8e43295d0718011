namespace Dovetail.Generator.Options;

/// <summary>What a filter looks at.</summary>
internal enum FilterSubject
{
    OperationId,
    Tag,
    Path,
    Method,
    Webhook,
}

/// <summary>One pattern of an include or exclude list; <c>*</c> and <c>?</c> are wildcards.</summary>
internal sealed record OperationFilter(FilterSubject Subject, string Pattern)
{
    /// <summary>All that are sent as POST.</summary>
    public static readonly OperationFilter Posts = new(FilterSubject.Method, "POST");
}
