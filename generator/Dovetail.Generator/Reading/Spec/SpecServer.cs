using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Spec;

/// <summary>A server. For 2.0: made of <c>schemes</c>, <c>host</c> and <c>basePath</c>, https first.</summary>
/// <param name="Url">As written, with <c>{variables}</c>; may be relative.</param>
/// <param name="Name">3.2's <c>name</c>.</param>
internal sealed record SpecServer(SpecNode Node, string Url, string? Name, string? Description, IReadOnlyList<SpecServerVariable> Variables);

internal sealed record SpecServerVariable(string Name, string Default, string? Description, IReadOnlyList<string> Enum);
