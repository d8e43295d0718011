namespace Dovetail.Batching.Internal;

/// <summary>What a reply says of single items.</summary>
/// <param name="Answers">Its answers, in its order.</param>
/// <param name="NamesFailuresOnly">Whether an item that is not named was done.</param>
internal sealed record BulkReport(IReadOnlyList<BulkAnswer> Answers, bool NamesFailuresOnly = false);
