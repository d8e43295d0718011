namespace Dovetail.Mutation;

/// <summary>A fault that is put into the code on purpose.</summary>
/// <param name="Behaviour">The number of the behaviour that it breaks: a row of docs/house/behaviours.md.</param>
/// <param name="Fault">What goes wrong then.</param>
/// <param name="File">The file, below <c>runtime</c>.</param>
/// <param name="Original">What stands there, once: an expression, or a statement with its semicolon.</param>
/// <param name="Mutated">
/// What stands there instead. Empty for a statement that is left out. Where only a part of a larger construct changes, <c>MUTANT</c> in it is whether the fault is on.
/// </param>
/// <param name="Area">The namespace of the tests that are run where those of the behaviour pass, below <c>Dovetail.Runtime.Tests</c>.</param>
internal sealed record Mutant(int Behaviour, string Fault, string File, string Original, string Mutated, string Area)
{
    private const string Flag = "MUTANT";

    /// <summary>What stands in the code that holds every mutant, each switched on by its number.</summary>
    public string Switched(int number)
    {
        var isOn = $"global::Dovetail.Mutation.MutantSwitch.Is({number})";
        return Mutated.Contains(Flag, StringComparison.Ordinal) ? Mutated.Replace(Flag, isOn, StringComparison.Ordinal)
            : Original.EndsWith(';') ? $"if ({isOn}) {{ {Mutated} }} else {{ {Original} }}"
            : $"({isOn} ? ({Mutated}) : ({Original}))";
    }
}
