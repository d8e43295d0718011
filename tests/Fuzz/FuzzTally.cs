namespace Dovetail.Fuzz;

/// <summary>What became of the documents that did not fail.</summary>
/// <param name="Generated">A client came of them.</param>
/// <param name="Refused">A finding says why there is none.</param>
/// <param name="LeftAlone">They are no specs any more.</param>
internal readonly record struct FuzzTally(int Generated, int Refused, int LeftAlone)
{
    public static FuzzTally operator +(FuzzTally left, FuzzTally right) =>
        new(left.Generated + right.Generated, left.Refused + right.Refused, left.LeftAlone + right.LeftAlone);
}
