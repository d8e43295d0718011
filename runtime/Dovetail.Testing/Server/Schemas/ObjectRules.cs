using System.Text.Json;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>What a schema demands of an object and of its members.</summary>
internal sealed class ObjectRules(SchemaCheck check)
{
    private static readonly string[] Dependencies = ["dependentRequired", "dependentSchemas", "dependencies"];

    public bool Check(Spot spot, SpecMapping schema, Evaluated? seen, List<SchemaFault>? faults)
    {
        // Of a member that stands twice the last one counts, as parsers have it.
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in spot.Value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        var isGood = true;
        foreach (var (reason, rule) in Count.Faults(schema, "minProperties", "maxProperties", members.Count, "member"))
        {
            isGood = SchemaCheck.Fail(spot, reason, rule, faults);
        }

        isGood &= Required(spot, schema, members, faults);
        isGood &= Dependent(spot, schema, members, seen, faults);
        isGood &= Names(spot, members, faults);
        isGood &= Members(spot, members, seen, faults);
        return isGood & Unevaluated(spot, members, seen, faults);
    }

    private bool Required(Spot spot, SpecMapping schema, Dictionary<string, JsonElement> members, List<SchemaFault>? faults)
    {
        var isGood = true;
        foreach (var name in (schema["required"] as SpecSequence)?.Items.OfType<SpecScalar>() ?? [])
        {
            if (!members.ContainsKey(name.Value) && !IsOfTheOtherSide(spot, name.Value))
            {
                isGood = SchemaCheck.Fail(spot, $"lacks the required member '{name.Value}'.", name, faults);
            }
        }

        return isGood;
    }

    /// <summary>
    /// What only the server writes is not demanded of a request, and the other way round (OpenAPI 3.0.4, 4.7.24.2): wherever the same object describes the member.
    /// </summary>
    private bool IsOfTheOtherSide(Spot spot, string name)
    {
        if (check.Side == MessageSide.None)
        {
            return false;
        }

        var outermost = spot;
        while (outermost.Around is { } around && ReferenceEquals(around.Path, spot.Path))
        {
            outermost = around;
        }

        var word = check.Side == MessageSide.Request ? "readOnly" : "writeOnly";
        return SchemaWalk.Members(check.Source, outermost.Schema, name).Any(member => member.Mapping?[word] is SpecScalar { Kind: ScalarKind.True });
    }

    private bool Dependent(Spot spot, SpecMapping schema, Dictionary<string, JsonElement> members, Evaluated? seen, List<SchemaFault>? faults)
    {
        var isGood = true;
        // "dependencies" is the word of both before 2019-09.
        foreach (var (name, rule) in Dependencies.SelectMany(key => spot.Schema[key]?.Entries ?? []))
        {
            if (!members.ContainsKey(name))
            {
                continue;
            }

            foreach (var needed in (rule.Node as SpecSequence)?.Items.OfType<SpecScalar>().Where(needed => !members.ContainsKey(needed.Value)) ?? [])
            {
                isGood = SchemaCheck.Fail(spot, $"lacks the member '{needed.Value}', which is required beside '{name}'.", needed, faults);
            }

            isGood &= rule.Node is SpecSequence || check.Check(spot.Under(rule), seen, faults);
        }

        return isGood;
    }

    private bool Names(Spot spot, Dictionary<string, JsonElement> members, List<SchemaFault>? faults)
    {
        if (spot.Schema["propertyNames"] is not { } rule)
        {
            return true;
        }

        var isGood = true;
        foreach (var name in members.Keys)
        {
            using var text = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(name, TestJson.Default.String));
            isGood &= check.Check(new Spot(rule, text.RootElement, spot.Path.Append(name), spot), null, null)
                || SchemaCheck.Fail(spot, $"has a member '{name}', whose name is not allowed.", rule.Node, faults);
        }

        return isGood;
    }

    private bool Members(Spot spot, Dictionary<string, JsonElement> members, Evaluated? seen, List<SchemaFault>? faults)
    {
        var described = SchemaWalk.Shared(check.Source, spot.Schema, "properties");
        List<(string Pattern, Place Schema)> patterns = [.. spot.Schema["patternProperties"]?.Entries ?? []];
        var rest = spot.Schema["additionalProperties"];
        var isGood = true;
        foreach (var (name, value) in members)
        {
            var isDescribed = described.TryGetValue(name, out var own);
            isGood &= !isDescribed || check.Check(spot.Member(own, name, value), null, faults);
            foreach (var (_, schema) in patterns.Where(entry => check.Source.Pattern(entry.Pattern).Accepts(name, check.Budget)))
            {
                isDescribed = true;
                isGood &= check.Check(spot.Member(schema, name, value), null, faults);
            }

            if (!isDescribed && rest is { } more)
            {
                isDescribed = true;
                isGood &= more.Node is SpecScalar { Kind: ScalarKind.False }
                    ? SchemaCheck.Fail(spot, $"has a member '{name}', which the schema does not know.", more.Node, faults)
                    : check.Check(spot.Member(more, name, value), null, faults);
            }

            if (isDescribed)
            {
                seen?.Member(name);
            }
        }

        return isGood;
    }

    private bool Unevaluated(Spot spot, Dictionary<string, JsonElement> members, Evaluated? seen, List<SchemaFault>? faults)
    {
        if (spot.Schema["unevaluatedProperties"] is not { } rest || seen is null)
        {
            return true;
        }

        var isGood = true;
        foreach (var (name, value) in members.Where(member => !seen.HasMember(member.Key)).ToList())
        {
            seen.Member(name);
            isGood &= check.Check(spot.Member(rest, name, value), null, faults);
        }

        return isGood;
    }
}
