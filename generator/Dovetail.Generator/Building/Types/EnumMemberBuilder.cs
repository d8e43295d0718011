using System.Globalization;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Types;

/// <summary>The values of an enum to its members, named by the vendor extensions where the document has them.</summary>
internal static class EnumMemberBuilder
{
    private static readonly string[] NameExtensions = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
    private static readonly string[] DescriptionExtensions = ["x-enum-descriptions", "x-enumDescriptions"];

    public static EquatableArray<EnumMemberModel> Build(SpecSchema schema, EnumKind kind, IReadOnlyList<SpecScalar> values)
    {
        var extraNames = Extras(schema, NameExtensions, "name");
        var descriptions = Extras(schema, DescriptionExtensions, "description");
        var names = new UniqueNames(StringComparer.Ordinal, []).Assign([.. values.Select(value => Request(value, extraNames))]);
        return values.Select((value, i) => new EnumMemberModel(names[i], Wire(value, kind), Docs.Of(Find(descriptions, value), null))).ToEquatableArray();
    }

    private static NameRequest Request(SpecScalar value, Dictionary<string, string> names)
    {
        var own = NameRequest.Pascal(value.Value, "Empty");
        return Find(names, value) is { Length: > 0 } name ? new NameRequest(value.Value, [Identifier.Pascal(name), .. own.Candidates]) : own;
    }

    private static string? Find(Dictionary<string, string> texts, SpecScalar value) => texts.TryGetValue(value.Value, out var text) ? text : null;

    /// <summary>What an extension says of each value: a list beside the values, or the entries of <c>x-ms-enum: { values: [{ value, name, description }] }</c>.</summary>
    private static Dictionary<string, string> Extras(SpecSchema schema, string[] extensions, string key)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (schema.Extension("x-ms-enum") is SpecMapping microsoft && microsoft["values"] is SpecSequence entries)
        {
            foreach (var entry in entries.Items.OfType<SpecMapping>())
            {
                Add(texts, entry["value"], entry[key]);
            }
        }

        var parallel = extensions.Select(extension => schema.Extension(extension)).OfType<SpecSequence>().FirstOrDefault(list => list.Items.Count == schema.Enum!.Count);
        for (var i = 0; i < parallel?.Items.Count; i++)
        {
            Add(texts, schema.Enum![i], parallel.Items[i]);
        }

        return texts;
    }

    private static void Add(Dictionary<string, string> texts, SpecNode? value, SpecNode? text)
    {
        if (value is SpecScalar { Value: var key } && text is SpecScalar { Kind: Reading.Nodes.ScalarKind.String } said)
        {
            texts[key] = said.Value;
        }
    }

    private static string Wire(SpecScalar value, EnumKind kind) =>
        kind == EnumKind.String ? value.Value : long.Parse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
