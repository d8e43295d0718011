using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;
using ScalarKind = Dovetail.Generator.Reading.Nodes.ScalarKind;

namespace Dovetail.Generator.Building.Types;

/// <summary>What a document says about a thing, for its doc comment.</summary>
internal static class Docs
{
    private const int LongestDefault = 60;

    public static DocModel Of(SpecSchema schema) => Of(schema.Description ?? schema.Title, null);

    /// <summary>The same with what the server takes where nothing is sent.</summary>
    public static DocModel WithDefault(DocModel doc, SpecSchema schema) => schema.Default is SpecScalar { Kind: not ScalarKind.Null, Value.Length: > 0 and < LongestDefault } value
        ? Of(doc.Summary ?? "", Join(doc.Remarks, $"The API's default is `{value.Value.Replace('`', '\'')}`."))
        : doc;

    public static DocModel Of(SpecOperation operation) => Of(operation.Summary ?? operation.Description, operation.Summary is null ? null : operation.Description);

    public static DocModel Of(string? summary, string? remarks)
    {
        var first = Clean(summary);
        var second = Clean(remarks);
        return first is null && second is null ? DocModel.None : new DocModel(first ?? second, first is null || second == first ? null : second);
    }

    private static string Join(string? text, string sentence) => text is null ? sentence : $"{text}\n\n{sentence}";

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
