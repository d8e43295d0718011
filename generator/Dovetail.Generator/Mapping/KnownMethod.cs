using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;

namespace Dovetail.Generator.Mapping;

/// <summary>A method that makes one type of another: the user's, or a helper.</summary>
/// <param name="Call">By what it is called.</param>
/// <param name="Declaration">The user's; null for a helper.</param>
internal sealed record KnownMethod(string Call, TypeUse Source, TypeUse Target, MethodDeclaration? Declaration);
