using System.Globalization;
using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Building.Responses;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Building.Webhooks;

/// <summary>Webhooks to the class that handles them.</summary>
internal static class WebhookHandlersBuilder
{
    private const int AnySuccess = 204;

    /// <summary>The methods that all such classes have: an event of that name steps aside.</summary>
    private static readonly string[] Reserved = ["OnUnknown"];

    /// <returns>The class; null where it is not asked for.</returns>
    public static WebhookHandlersModel? Build(IReadOnlyList<BuiltWebhook> webhooks, ClientNames names, GeneratorOptions options)
    {
        if (webhooks.Count == 0 || !(options.WebhookHandlers is WebhookHandlerScope.Always || (options.WebhookHandlers is WebhookHandlerScope.Auto && options.HasAspNetCore)))
        {
            return null;
        }

        var uses = webhooks.GroupBy(webhook => webhook.Source.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var told = EventTeller.Tell([.. webhooks.Select(webhook => EventFacts.Of(webhook.Source))]);
        return new WebhookHandlersModel(
            names.Name,
            names.WebhookHandlers,
            options.HasAspNetCore ? names.WebhookEndpoints : null,
            $"Map{names.Name}Webhooks",
            webhooks.Select(webhook => webhook.Source.Operation.Method).Distinct(StringComparer.Ordinal).OrderBy(method => method, StringComparer.Ordinal).ToEquatableArray(),
            webhooks.Zip(told, (webhook, conditions) => new WebhookEventModel(
                uses[webhook.Source.Name] == 1 && !IsCallback(webhook) ? webhook.Source.Name : webhook.Name,
                MethodOf(webhook.Name),
                StatusOf(webhook),
                conditions,
                webhook.Model)).ToEquatableArray());
    }

    /// <summary>A callback's path is the expression of its address; a webhook's is its name.</summary>
    private static bool IsCallback(BuiltWebhook webhook) => webhook.Source.Operation.Path != webhook.Source.Name;

    private static string MethodOf(string name) => Reserved.Contains("On" + name) ? $"On{name}Event" : "On" + name;

    private static int StatusOf(BuiltWebhook webhook) =>
        ResponseBuilder.Successes(webhook.Source.Operation)
            .Select(response => int.TryParse(response.Status, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0)
            .Where(status => status is >= 200 and < 300)
            .DefaultIfEmpty(AnySuccess)
            .Min();
}
