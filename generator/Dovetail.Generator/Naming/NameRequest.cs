namespace Dovetail.Generator.Naming;

/// <summary>What wants a name of its own among others.</summary>
/// <param name="Key">What the item is, unique among the items as far as the document allows: decides who keeps a name that several want.</param>
/// <param name="Candidates">The names it would like, best first; all legal.</param>
internal sealed record NameRequest(string Key, IReadOnlyList<string> Candidates)
{
    /// <summary>A member or type by its name in the document.</summary>
    public static NameRequest Pascal(string text, string fallback = "Value") =>
        new(text, [Identifier.Pascal(text, fallback), Identifier.Pascal(Symbols.SpellOut(text), fallback)]);
}
