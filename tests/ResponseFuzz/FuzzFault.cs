namespace Dovetail.ResponseFuzz;

/// <summary>A call that ended as none may.</summary>
/// <param name="Seed">The run's seed.</param>
/// <param name="Index">The call's number.</param>
/// <param name="Call">The operation.</param>
/// <param name="What">What came of it.</param>
internal sealed record FuzzFault(int Seed, int Index, string Call, string What);
