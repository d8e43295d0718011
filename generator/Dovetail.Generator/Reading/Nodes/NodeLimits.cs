namespace Dovetail.Generator.Reading.Nodes;

/// <summary>How much of a document is read.</summary>
internal static class NodeLimits
{
    /// <summary>Levels of nesting: real documents stay below 60, and deeper ones would overflow the stack of whoever walks them.</summary>
    public const int Depth = 1_000;

    /// <summary>Nodes after the expansion of YAML aliases, which can double a document with each line.</summary>
    public const long ExpandedNodes = 20_000_000;
}
