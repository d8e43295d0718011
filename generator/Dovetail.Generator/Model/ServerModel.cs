using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>A named server of the document, of a path or of an operation.</summary>
/// <param name="Name">The C# name, unique in the servers class; also the key under <c>Servers</c> in configuration.</param>
/// <param name="Url">As the spec has it: with <c>{variables}</c>, possibly relative.</param>
/// <param name="IsDocumentLevel">False for those that only a path or an operation declares.</param>
internal sealed record ServerModel(string Name, string Url, DocModel Doc, bool IsDocumentLevel, EquatableArray<ServerVariableModel> Variables);

/// <param name="Name">As in the URL template.</param>
/// <param name="ParameterName">The C# parameter's name.</param>
internal sealed record ServerVariableModel(string Name, string ParameterName, string Default, DocModel Doc, EquatableArray<string> Allowed);
