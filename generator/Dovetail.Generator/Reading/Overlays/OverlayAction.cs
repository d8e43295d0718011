using Dovetail.Generator.Reading.JsonPath;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Overlays;

/// <summary>One change of an overlay (Overlay Specification 1.1, Action Object).</summary>
/// <param name="TargetNode">The query as written: findings about the action stand there.</param>
/// <param name="Target">Selects what changes.</param>
/// <param name="Removes">Whether that goes; <paramref name="Update"/> and <paramref name="Copy"/> do not count then.</param>
/// <param name="Update">What is merged into it; null for none.</param>
/// <param name="Copy">Selects what of the document is merged into it; null for nothing.</param>
internal sealed record OverlayAction(SpecScalar TargetNode, PathQuery Target, bool Removes, SpecNode? Update, PathQuery? Copy);
