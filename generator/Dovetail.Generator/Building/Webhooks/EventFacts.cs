using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Building.Unions;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Webhooks;

/// <summary>What the document says of the requests of an event.</summary>
/// <param name="Name">The event's name in the document.</param>
/// <param name="Fixed">Places whose value is one of a few.</param>
/// <param name="Open">Places that are there and may have any value.</param>
internal sealed record EventFacts(string Name, IReadOnlyList<WebhookConditionModel> Fixed, IReadOnlyCollection<string> Open)
{
    public static EventFacts Of(SpecWebhook webhook)
    {
        var (known, open) = (new List<WebhookConditionModel>(), new List<string>());
        var branches = BranchesOf(webhook);
        var members = branches.SelectMany(branch => MembersOf(branch)).GroupBy(member => member.Place, StringComparer.Ordinal);
        foreach (var place in HeadersOf(webhook).GroupBy(header => header.Place, StringComparer.Ordinal).Concat(members))
        {
            var values = place.Select(value => ValuesOf(webhook, value.Name, value.Schema)).ToList();
            var isHeader = place.First().IsHeader;
            if (values.Count == (isHeader ? 1 : branches.Count) && values.All(each => each.Count > 0))
            {
                known.Add(new WebhookConditionModel(isHeader, place.Key, values.SelectMany(each => each).Distinct(StringComparer.Ordinal).ToEquatableArray()));
            }
            else
            {
                open.Add(place.Key);
            }
        }

        return new EventFacts(webhook.Name, known, open);
    }

    private static IEnumerable<(bool IsHeader, string Place, string Name, SpecSchema? Schema)> HeadersOf(SpecWebhook webhook) =>
        webhook.Operation.Parameters.Where(parameter => parameter.Place is ParameterPlace.Header).Select(parameter => (true, parameter.Name, parameter.Name, parameter.Schema));

    /// <summary>What a body may be: one of several, where all of it is a choice.</summary>
    private static IReadOnlyList<MergedSchema> BranchesOf(SpecWebhook webhook)
    {
        if (webhook.Operation.RequestBody?.Content.FirstOrDefault(media => MediaTypes.KindOf(media) == MediaKind.Json)?.Schema is not { } schema)
        {
            return [];
        }

        var merged = MergedSchema.Of(schema);
        return merged is { Properties.Count: 0, Choice: { } choice } ? [.. BranchList.Of(choice).Select(MergedSchema.Of)] : [merged];
    }

    private static IEnumerable<(bool IsHeader, string Place, string Name, SpecSchema? Schema)> MembersOf(MergedSchema schema) =>
        schema.Properties.Select(property => (false, "/" + property.Name.Replace("~", "~0").Replace("/", "~1"), property.Name, (SpecSchema?)property.Schema));

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
