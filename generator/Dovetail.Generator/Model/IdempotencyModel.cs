namespace Dovetail.Generator.Model;

/// <summary>How an operation lets its server recognise a repeated call.</summary>
/// <param name="Header">The header that takes the key; null: the one that most APIs have.</param>
/// <param name="NeedsKey">Whether each call has a key, a new one where its caller gives none.</param>
/// <param name="Constraint">What the document demands of the key; null for nothing.</param>
internal sealed record IdempotencyModel(string? Header, bool NeedsKey, ConstraintModel? Constraint);
