namespace Dovetail.Generator.Naming;

/// <summary>What wants a name of its own among others.</summary>
/// <param name="Key">What the item is, unique among the items as far as the document allows: decides who keeps a name that several want.</param>
/// <param name="Candidates">The names it would like, best first; all legal. Further ones are made where those before are taken.</param>
internal sealed record NameRequest(string Key, IEnumerable<string> Candidates)
{
    /// <summary>Who has the greater claim to a name keeps it, before the keys are asked.</summary>
    public int Claim { get; init; }

    /// <summary>
    /// A member or type by its name in the document: by its words, then with its symbols spelled out, with its case told, by its characters' codes.
    /// Each says more of the name itself and nothing of its neighbours, so that a further neighbour changes none.
    /// </summary>
    public static NameRequest Pascal(string text, string fallback = "Value") => new(text, Names(text, fallback).Distinct());

    private static IEnumerable<string> Names(string text, string fallback)
    {
        var name = Identifier.Pascal(text, fallback);
        yield return name;
        yield return Identifier.Pascal(Symbols.SpellOut(text), fallback);
        yield return Identifier.Pascal(Symbols.SpellOutAll(text), fallback);
        if (ReservedNames.ModelMembers.Contains(name))
        {
            yield return name + "Member";
        }

        if (text.Length == 0)
        {
            yield return "Empty";
        }
        else if (text.Any(char.IsLetter))
        {
            // a1 beside A1.
            yield return name + (text.Any(char.IsUpper) ? text.Any(char.IsLower) ? "Mixed" : "Upper" : "Lower");
        }
        else
        {
            yield return Symbols.Codes(text);
        }
    }
}
