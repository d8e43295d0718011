using Dovetail.Generator.Common;

namespace Dovetail.Generator.Mapping.Types;

/// <summary>A name in the user's code and where C# looks it up. The compilation that the generator sees has no generated types, so the answer waits for the models.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Scopes">Full names in the order of the lookup: those of one scope are of equal rank.</param>
/// <param name="SeesGlobalUsings">The global usings are of the last scope's rank.</param>
internal sealed record NameQuestion(string Text, EquatableArray<NameScope> Scopes, bool SeesGlobalUsings);

/// <param name="Names">Full names, without <c>global::</c>.</param>
internal sealed record NameScope(EquatableArray<string> Names);
