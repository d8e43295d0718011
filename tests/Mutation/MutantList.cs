using Dovetail.Mutation.Mutants;

namespace Dovetail.Mutation;

/// <summary>All mutants, by behaviour.</summary>
internal static class MutantList
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        .. new[] { TokenMutants.All, CredentialMutants.All, RetryMutants.All, CircuitMutants.All, PermitMutants.All, MessageMutants.All, WebhookMutants.All }
            .SelectMany(static mutants => mutants)
            .OrderBy(static mutant => mutant.Behaviour),
    ];
}
