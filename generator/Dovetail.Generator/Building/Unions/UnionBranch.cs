using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Unions;

/// <summary>A branch of a choice with the type it came to.</summary>
/// <param name="Schema">The branch, or the whole schema where the choice is a list of types.</param>
internal sealed record UnionBranch(SpecSchema Schema, TypeRef Type);
