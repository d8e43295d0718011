using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Tests.House;

/// <summary>A record of many members is told by their names where it is built: by position, two of a kind change places unnoticed.</summary>
public sealed class RecordTests
{
    private const int MostMembers = 6;
    private const int MostByPosition = 5;

    [Fact]
    public void Records_of_more_than_six_members_are_built_with_named_members()
    {
        var large = Repository.Sources("generator/Dovetail.Generator/Model")
            .SelectMany(source => source.Parse().DescendantNodes().OfType<RecordDeclarationSyntax>())
            .Where(record => MembersOf(record) > MostMembers)
            .Select(record => record.Identifier.Text)
            .ToHashSet();
        Assert.Superset(new HashSet<string> { "ApiModel", "OperationModel" }, large);

        var byPosition = from source in Repository.Sources("generator/Dovetail.Generator/Building")
                         from built in source.Parse().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
                         let type = TypeOf(built)
                         where large.Contains(type) && built.ArgumentList is { Arguments: { Count: > MostByPosition } arguments }
                             && arguments.Any(argument => argument.NameColon is null)
                         select $"{source.Path}: {type} is built by position";
        Assert.Empty(byPosition);
    }

    private static string TypeOf(BaseObjectCreationExpressionSyntax built) => built switch
    {
        ObjectCreationExpressionSyntax named => named.Type.ToString(),
        { Parent: ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } } => method.ReturnType.ToString(),
        _ => "",
    };

    private static int MembersOf(RecordDeclarationSyntax record) =>
        (record.ParameterList?.Parameters.Count ?? 0)
        + record.Members.OfType<PropertyDeclarationSyntax>().Count(property => property.AccessorList?.Accessors.Any(accessor => accessor.Keyword.Text == "init") is true);
}
