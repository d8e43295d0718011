using Dovetail.Validation;

namespace Dovetail.Serialization;

/// <summary>A value of a JSON text that its description has demands on.</summary>
/// <param name="Position">Where it stands: bytes from the start of the text. A comma may stand before it.</param>
/// <param name="Constraint">The demands; null where a member is missing.</param>
/// <param name="Members">The members that are declared, where the value is a model and the demands are its own.</param>
/// <param name="MissingMember">The required member of the object that is null; null where none is.</param>
/// <param name="IsNullItem">Whether it is a null in a list or map that has none.</param>
internal readonly record struct ConstrainedValue(int Position, Constraint? Constraint, JsonMembers? Members, string? MissingMember, bool IsNullItem = false);
