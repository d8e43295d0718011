using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building;

/// <summary>What a document says about a thing, for its doc comment.</summary>
internal static class Docs
{
    public static DocModel Of(SpecSchema schema) => Of(schema.Description ?? schema.Title, null);

    public static DocModel Of(SpecOperation operation) => Of(operation.Summary ?? operation.Description, operation.Summary is null ? null : operation.Description);

    public static DocModel Of(string? summary, string? remarks)
    {
        var first = Clean(summary);
        var second = Clean(remarks);
        return first is null && second is null ? DocModel.None : new DocModel(first ?? second, first is null || second == first ? null : second);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
