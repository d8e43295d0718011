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
internal sealed record OperationFilter(FilterSubject Subject, string Pattern);
