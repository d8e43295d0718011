using Dovetail.Generator.Emission;
using Dovetail.Generator.Model;
using Dovetail.Generator.Tests.Compilations;
using Microsoft.CodeAnalysis.CSharp;
using static Dovetail.Generator.Tests.Emission.Sample;

namespace Dovetail.Generator.Tests.Emission;

public sealed class FilePlanTests
{
    [Fact]
    public void The_types_of_one_place_share_a_file()
    {
        var plan = FilePlan.Of(Api(types: [Object("Cat"), Object("Paw") with { Place = "Cat" }, Object("Dog")]));

        Assert.Equal(["Cat", "Paw"], plan.OfType<TypesFile>().Single(file => file.HintName == "Shop.Petstore.Models.Cat.g.cs").Types.Select(type => type.Name));
        Assert.Equal(2, plan.OfType<TypesFile>().Count());
    }

    [Fact]
    public void What_the_document_does_not_have_gets_no_file()
    {
        var plan = FilePlan.Of(Api());

        Assert.Equal(["Shop.Petstore.PetstoreClient.g.cs"], plan.Select(file => file.HintName));
    }

    [Fact]
    public void A_large_client_has_about_150_files()
    {
        var plan = FilePlan.Of(Large());

        Assert.InRange(plan.Count, 120, 150);
        Assert.Equal(3000, plan.OfType<TypesFile>().Sum(file => file.Types.Count));
        Assert.Equal(300, plan.OfType<GroupFile>().Sum(file => file.Groups.Count));
    }

    [Fact]
    public void One_changed_type_changes_one_file_and_another_type_moves_none()
    {
        var before = FilePlan.Of(Large());
        var api = Large();
        var changed = FilePlan.Of(api with { Types = [Object("Type0", Property("More", ScalarRef.String)), .. api.Types.Skip(1)] });
        var grown = FilePlan.Of(api with { Types = [.. api.Types, Enum("Another", "one")] });

        Assert.Single(changed.Except(before));
        Assert.Equal(["JsonFile", "TypesFile"], grown.Except(before).Select(file => file.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(before.Select(file => file.HintName), grown.Select(file => file.HintName));
    }

    [Fact]
    public void A_place_with_very_many_types_is_cut_in_parts()
    {
        var plan = FilePlan.Of(Api(types: [.. Enumerable.Range(0, 1000).Select(index => Object($"Type{index}") with { Place = "Pets" })]));

        Assert.Equal(4, plan.OfType<TypesFile>().Count());
        Assert.All(plan.OfType<TypesFile>(), file => Assert.InRange(file.Types.Count, 150, 400));
    }

    [Fact]
    public void No_file_of_a_group_with_3000_operations_is_larger_than_a_megabyte()
    {
        var plan = FilePlan.Of(WithOperations(3000));
        var parts = plan.OfType<GroupFile>().SelectMany(file => file.Groups).ToList();

        Assert.InRange(plan.Count, 10, 150);
        Assert.All(plan, file => Assert.InRange(Emit(file).Length, 1, 1_000_000));
        Assert.Equal(3000, parts.Sum(part => part.Group.Operations.Count));
        Assert.Single(parts, part => part.IsFirst);
    }

    [Fact]
    public void A_group_in_parts_compiles()
    {
        var plan = FilePlan.Of(WithOperations(600));

        Assert.True(plan.OfType<GroupFile>().Count() > 1);
        GeneratedCompilation.AssertCompiles(plan.Select(file => CSharpSyntaxTree.ParseText(
            Emit(file), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12), cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void One_more_operation_re_prints_one_part()
    {
        var before = FilePlan.Of(WithOperations(1000)).OfType<GroupFile>().ToList();
        var after = FilePlan.Of(WithOperations(1001)).OfType<GroupFile>().ToList();

        Assert.Single(after.Except(before));
    }

    [Fact]
    public void Files_that_differ_in_case_only_get_different_names()
    {
        var plan = FilePlan.Of(Api(types: [Object("Pet"), Object("PET")]));

        Assert.Equal(plan.Count, plan.Select(file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Equal_clients_have_equal_plans() => Assert.Equal(FilePlan.Of(PetstoreApi.Create()), FilePlan.Of(PetstoreApi.Create()));

    private static string Emit(FileModel file) => FileEmitter.Emit(file, TestContext.Current.CancellationToken);

    private static ApiModel WithOperations(int count) => Api(groups: [Group("Pets", [.. Enumerable.Range(0, count).Select(index => LongOperation($"Get{index}"))])]);

    private static OperationModel LongOperation(string name) => Operation(
        name,
        "GET",
        "/pets",
        parameters: [.. Enumerable.Range(0, 6).Select(index => Parameter($"p{index}", ParameterLocation.Query, ScalarRef.String, doc: new string('d', 200)))],
        doc: Doc(new string('s', 200), new string('r', 800)));

    private static ApiModel Large() => Api(
        groups: [.. Enumerable.Range(0, 300).Select(index => Group($"Group{index}"))],
        types: [.. Enumerable.Range(0, 3000).Select(index => Object($"Type{index}"))]);
}
