namespace Dovetail.Mutation;

/// <summary>Numbers the mutants and puts those that do not touch the same text together: each batch is built once, and holds them all switched off.</summary>
internal static class MutantBatches
{
    public static IReadOnlyList<IReadOnlyList<NumberedMutant>> Of(IReadOnlyList<Mutant> mutants, Func<string, string> read)
    {
        var batches = new List<List<NumberedMutant>>();
        for (var i = 0; i < mutants.Count; i++)
        {
            var mutant = new NumberedMutant(i + 1, mutants[i], PlaceOf(mutants[i], read(mutants[i].File)));
            var batch = batches.Find(others => !others.Exists(mutant.Touches));
            if (batch is null)
            {
                batches.Add(batch = []);
            }

            batch.Add(mutant);
        }

        return batches;
    }

    /// <summary>Where the original stands.</summary>
    /// <exception cref="InvalidOperationException">It does not stand there, or more than once.</exception>
    public static int PlaceOf(Mutant mutant, string source)
    {
        var place = source.IndexOf(mutant.Original, StringComparison.Ordinal);
        return place >= 0 && source.IndexOf(mutant.Original, place + 1, StringComparison.Ordinal) < 0
            ? place
            : throw new InvalidOperationException($"{mutant.File} does not hold this once, for \"{mutant.Fault}\": {mutant.Original}");
    }
}
