using Dovetail.Mutation;

namespace Dovetail.Runtime.Tests.Mutants;

/// <summary>The list of faults that tests/Mutation puts into the runtime stays true. That each is noticed, its run says.</summary>
public sealed class MutantListTests
{
    [Fact]
    public void Each_mutant_still_has_its_place() =>
        Assert.NotEmpty(MutantBatches.Of(MutantList.All, static file => File.ReadAllText(RepositoryRoot.PathOf("runtime", file))));

    [Fact]
    public void Thirty_behaviours_have_two_mutants_each_and_tests_of_their_own()
    {
        var behaviours = BehaviourTests.Read(RepositoryRoot.PathOf("docs", "house", "behaviours.md"));
        var mutants = MutantList.All.GroupBy(static mutant => mutant.Behaviour).ToList();

        Assert.True(mutants.Count >= 30, $"{mutants.Count} behaviours");
        Assert.All(mutants, mutants => Assert.True(mutants.Count() >= 2, $"behaviour {mutants.Key} has one mutant"));
        Assert.All(mutants, mutants => Assert.NotEmpty(behaviours[mutants.Key]));
    }

    [Fact]
    public void The_table_names_what_has_killed_each()
    {
        var table = File.ReadAllText(RepositoryRoot.PathOf("docs", "house", "mutants.md"));

        Assert.All(MutantList.All, mutant => Assert.Contains($"| {mutant.Behaviour} | {mutant.Fault} | `{Path.GetFileName(mutant.File)}` | `", table, StringComparison.Ordinal));
        Assert.DoesNotContain(MutantTable.Survives, table, StringComparison.Ordinal);
    }
}
