using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>What is wrong with a value.</summary>
/// <param name="Path">Where in the value, as a JSON pointer; empty for the value itself.</param>
/// <param name="Reason">A sentence without the value.</param>
/// <param name="Rule">What the document says there; null where nothing of the document is behind it.</param>
internal sealed record SchemaFault(string Path, string Reason, SpecNode? Rule);
