using System.Globalization;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building;

/// <summary>The values of an enum to its members, named by the vendor extensions where the document has them.</summary>
internal static class EnumMemberBuilder
{
    private static readonly string[] NameExtensions = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
    private static readonly string[] DescriptionExtensions = ["x-enum-descriptions", "x-enumDescriptions"];

    public static EquatableArray<EnumMemberModel> Build(SpecSchema schema, EnumKind kind, IReadOnlyList<SpecScalar> values)
    {
        var requests = values.Select(value => Request(schema, value)).ToList();
        var names = new UniqueNames(StringComparer.Ordinal, []).Assign(requests);
        return values.Select((value, i) => new EnumMemberModel(names[i], Wire(value, kind), Docs.Of(Extra(schema, value, DescriptionExtensions), null))).ToEquatableArray();
    }

    private static NameRequest Request(SpecSchema schema, SpecScalar value)
    {
        var own = NameRequest.Pascal(value.Value, "Empty");
        return Extra(schema, value, NameExtensions) is { Length: > 0 } name
            ? new NameRequest(value.Value, [Identifier.Pascal(name), .. own.Candidates])
            : own;
    }

    /// <summary>The entry of a parallel list that stands where the value stands among the schema's.</summary>
    private static string? Extra(SpecSchema schema, SpecScalar value, string[] extensions)
    {
        var index = schema.Enum!.TakeWhile(node => node != value).Count();
        foreach (var extension in extensions)
        {
            if (schema.Extension(extension) is SpecSequence { Items: var items } && items.Count == schema.Enum!.Count && items[index] is SpecScalar { Kind: Reading.Nodes.ScalarKind.String } text)
            {
                return text.Value;
            }
        }

        return MicrosoftExtra(schema, value, extensions == NameExtensions ? "name" : "description");
    }

    /// <summary><c>x-ms-enum: { values: [{ value, name, description }] }</c>.</summary>
    private static string? MicrosoftExtra(SpecSchema schema, SpecScalar value, string key) =>
        schema.Extension("x-ms-enum") is SpecMapping extension && extension["values"] is SpecSequence values
            ? values.Items.OfType<SpecMapping>().Where(entry => (entry["value"] as SpecScalar)?.Value == value.Value).Select(entry => (entry[key] as SpecScalar)?.Value).FirstOrDefault()
            : null;

    private static string Wire(SpecScalar value, EnumKind kind) =>
        kind == EnumKind.String ? value.Value : long.Parse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
