using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Operations;

/// <summary>Applies the include and exclude lists.</summary>
internal static class OperationFilters
{
    public static IReadOnlyList<SpecOperation> Apply(IReadOnlyList<SpecOperation> operations, GeneratorOptions options) =>
        [.. operations.Where(operation => IsWanted(options, filter => Matches(operation, filter)))];

    /// <summary>A webhook has no path of the server's: by <c>path:</c> it is neither included nor excluded.</summary>
    public static IReadOnlyList<SpecWebhook> Apply(IReadOnlyList<SpecWebhook> webhooks, GeneratorOptions options) =>
        [.. webhooks.Where(webhook => IsInScope(webhook, options.Webhooks) && IsWanted(options, filter => Matches(webhook, filter)))];

    /// <summary>Whether a filter is about anything that the document has, generated or not.</summary>
    public static bool MatchesAny(SpecDocument document, OperationFilter filter) =>
        document.Operations.Any(operation => Matches(operation, filter)) || document.Webhooks.Any(webhook => Matches(webhook, filter));

    private static bool IsInScope(SpecWebhook webhook, WebhookScope scope) =>
        scope == WebhookScope.All || (scope == WebhookScope.Standard && !webhook.IsExtension);

    private static bool IsWanted(GeneratorOptions options, Func<OperationFilter, bool> matches) =>
        (options.Include.IsEmpty || options.Include.Any(matches)) && !options.Exclude.Any(matches);

    private static bool Matches(SpecWebhook webhook, OperationFilter filter) => filter.Subject switch
    {
        FilterSubject.Webhook => Glob.Matches(filter.Pattern, webhook.Name),
        FilterSubject.Path => false,
        _ => Matches(webhook.Operation, filter),
    };

    public static bool Matches(SpecOperation operation, OperationFilter filter) => filter.Subject switch
    {
        FilterSubject.Tag => operation.Tags.Any(tag => Glob.Matches(filter.Pattern, tag)),
        FilterSubject.Path => Glob.Matches(filter.Pattern, operation.Path),
        FilterSubject.Webhook => false,
        FilterSubject.Method => Glob.Matches(filter.Pattern, operation.Method),
        _ => operation.OperationId is not null && Glob.Matches(filter.Pattern, operation.OperationId),
    };
}
