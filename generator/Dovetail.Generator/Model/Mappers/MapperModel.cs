using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model.Mappers;

/// <summary>The written part of a mapper, ready to be printed.</summary>
/// <param name="Key">The full name of the class.</param>
/// <param name="Namespace">Empty for the global one.</param>
/// <param name="Types">The headers of the class and of those around it, the outermost first.</param>
internal sealed record MapperModel(string Key, string Namespace, EquatableArray<string> Types, EquatableArray<MapMethodModel> Methods);

/// <param name="Modifiers">As the user's part says them; <c>private static</c> for a helper.</param>
/// <param name="Returns">The type, or <c>void</c>.</param>
/// <param name="Parameters">With type and name each.</param>
internal sealed record MapMethodModel(string Modifiers, string Returns, string Name, EquatableArray<string> Parameters, MapBodyModel Body);
