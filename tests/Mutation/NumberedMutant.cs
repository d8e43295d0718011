namespace Dovetail.Mutation;

/// <summary>A mutant with the number that switches it on.</summary>
/// <param name="Number">The number.</param>
/// <param name="Mutant">The mutant.</param>
/// <param name="Place">Where its original begins.</param>
internal sealed record NumberedMutant(int Number, Mutant Mutant, int Place)
{
    private int End => Place + Mutant.Original.Length;

    public bool Touches(NumberedMutant other) => Mutant.File == other.Mutant.File && Place < other.End && other.Place < End;
}
