using System.Text.Json;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Fuzz.Trees;

/// <summary>Makes trees that can be changed.</summary>
internal static class TreeReader
{
    public static Tree Read(SpecNode node) => node switch
    {
        SpecMapping mapping => new TreeMapping([.. mapping.Entries.Select(entry => new TreeEntry(entry.Name, Read(entry.Value)))]),
        SpecSequence sequence => new TreeSequence([.. sequence.Items.Select(Read)]),
        SpecScalar scalar => new TreeScalar(scalar.Value, scalar.Kind is ScalarKind.String),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no node."),
    };

    public static Tree Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    private static Tree Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new TreeMapping([.. element.EnumerateObject().Select(member => new TreeEntry(member.Name, Read(member.Value)))]),
        JsonValueKind.Array => new TreeSequence([.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.String => new TreeScalar(element.GetString()!, isString: true),
        _ => new TreeScalar(element.GetRawText(), isString: false),
    };
}
