using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Webhooks;

/// <summary>What the document says of the requests of an event.</summary>
/// <param name="Fixed">Places whose value is one of a few.</param>
/// <param name="Open">Places that are there and may have any value.</param>
internal sealed record EventFacts(IReadOnlyList<WebhookConditionModel> Fixed, IReadOnlyCollection<string> Open)
{
    public static EventFacts Of(SpecWebhook webhook)
    {
        var (known, open) = (new List<WebhookConditionModel>(), new List<string>());
        foreach (var (isHeader, place, name, schema) in HeadersOf(webhook).Concat(MembersOf(webhook)))
        {
            if (ValuesOf(webhook, name, schema) is { Count: > 0 } values)
            {
                known.Add(new WebhookConditionModel(isHeader, place, values.ToEquatableArray()));
            }
            else
            {
                open.Add(place);
            }
        }

        return new EventFacts(known, open);
    }

    private static IEnumerable<(bool IsHeader, string Place, string Name, SpecSchema? Schema)> HeadersOf(SpecWebhook webhook) =>
        webhook.Operation.Parameters.Where(parameter => parameter.Place is ParameterPlace.Header).Select(parameter => (true, parameter.Name, parameter.Name, parameter.Schema));

    private static IEnumerable<(bool IsHeader, string Place, string Name, SpecSchema? Schema)> MembersOf(SpecWebhook webhook) =>
        webhook.Operation.RequestBody?.Content.FirstOrDefault(media => MediaTypes.KindOf(media) == MediaKind.Json)?.Schema is { } schema
            ? MergedSchema.Of(schema).Properties.Select(property => (false, "/" + property.Name.Replace("~", "~0").Replace("/", "~1"), property.Name, (SpecSchema?)property.Schema))
            : [];

    private static List<string> ValuesOf(SpecWebhook webhook, string name, SpecSchema? schema)
    {
        if (schema is null)
        {
            return [];
        }

        var target = SchemaFacts.TargetOf(schema);
        if (FixedValue.NodeOf(target) is { } only)
        {
            return only is SpecScalar { Kind: Reading.Nodes.ScalarKind.String } text ? [text.Value] : [];
        }

        // GitHub's own extension says what its header has.
        if (name.Equals("X-GitHub-Event", StringComparison.OrdinalIgnoreCase)
            && (webhook.Operation.Extension("x-github") as SpecMapping)?["subcategory"] is SpecScalar { Kind: Reading.Nodes.ScalarKind.String } category)
        {
            return [category.Value];
        }

        var values = target.Enum?.OfType<SpecScalar>().Where(value => value.Kind is Reading.Nodes.ScalarKind.String).Select(value => value.Value).ToList() ?? [];
        if (target.Enum is not null && values.Count < target.Enum.Count)
        {
            return [];
        }

        // One of several, or an example, that is the event's own name.
        var named = values.Concat(Texts(schema).Concat(Texts(target))).FirstOrDefault(value => IsNameOf(webhook, value));
        return named is null ? values : [named];
    }

    private static IEnumerable<string> Texts(SpecSchema schema) =>
        new[] { schema.Default, schema.Extension("example") }
            .Concat((schema.Extension("examples") as SpecSequence)?.Items ?? [])
            .OfType<SpecScalar>()
            .Where(value => value.Kind is Reading.Nodes.ScalarKind.String)
            .Select(value => value.Value);

    private static bool IsNameOf(SpecWebhook webhook, string value) => value.Length > 0 && Identifier.Pascal(value) == Identifier.Pascal(webhook.Name);
}
