using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Reading.Nodes;

/// <summary>A node of the positioned tree that JSON and YAML texts are scanned into: mapping, sequence or scalar.</summary>
internal abstract class SpecNode(SpecText text, int start, int length)
{
    /// <summary>The file that the node stands in.</summary>
    public SpecText Text { get; } = text;

    /// <summary>The offset of the node's first character in its file.</summary>
    public int Start { get; } = start;

    /// <summary>The number of characters the node spans.</summary>
    public int Length { get; } = length;

    /// <summary>The place among the schemas of its document, once it was read as one; -1 before.</summary>
    public int SchemaIndex { get; set; } = -1;

    public SpecLocation Location => Text.Locate(Start, Length);
}
