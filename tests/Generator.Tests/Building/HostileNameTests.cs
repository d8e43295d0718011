using System.Text.RegularExpressions;

namespace Dovetail.Generator.Tests.Building;

/// <summary>Documents whose names are hostile still have names that a reader can say.</summary>
public sealed partial class HostileNameTests
{
    [Theory]
    [InlineData("toString", "GetHashCode", "equals")]
    [InlineData("a", "A", "b")]
    [InlineData("a-b", "a_b", "aB")]
    [InlineData("", "value", "Value")]
    [InlineData("☃", "☂", "+")]
    [InlineData("名前", "имя", "ὄνομα")]
    [InlineData("class", "Class", "@class")]
    [InlineData("1", "-1", "+1")]
    public void Members(string first, string second, string third)
    {
        var built = Built.Schemas($$"""
            Subject:
              type: object
              properties:
                "{{first}}": { type: string }
                "{{second}}": { type: string }
                "{{third}}": { type: string }
            """);
        var names = built.Subject.Properties.Select(property => property.Name).ToList();
        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names, name => Assert.DoesNotMatch(Hash(), name));
    }

    [Theory]
    [InlineData("toString", "Finalize", "getHashCode")]
    [InlineData("get", "GET", "Get")]
    [InlineData("a", "b", "c")]
    [InlineData("取得", "получить", "λάβε")]
    [InlineData("list", "listAll", "list_all")]
    [InlineData("deleteEverything", "x", "y")]
    public void Operations(string first, string second, string third)
    {
        var built = Built.Document($$"""
            openapi: 3.1.0
            info: { title: Things, version: '1' }
            paths:
              /things: { get: { tags: [Things], operationId: "{{first}}", responses: { '204': { description: ok } } } }
              /things/{id}: { get: { tags: [Things], operationId: "{{second}}", parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { '204': { description: ok } } } }
              /things/all: { delete: { tags: [Things], operationId: "{{third}}", responses: { '204': { description: ok } } } }
            """);
        var group = Assert.Single(built.Api.Groups);
        var names = group.Operations.Select(operation => operation.MethodName).ToList();
        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names.Append(group.ClassName), name => Assert.DoesNotMatch(Hash(), name));
    }

    [Fact]
    public void A_group_that_is_called_like_its_api_has_operations()
    {
        var built = Built.Document("""
            openapi: 3.1.0
            info: { title: Things, version: '1' }
            paths:
              /things: { get: { tags: [Test], operationId: list, responses: { '204': { description: ok } } } }
            """);
        var group = Assert.Single(built.Api.Groups);
        Assert.Equal(("TestOperations", "ITestOperations"), (group.ClassName, group.InterfaceName));
    }

    [GeneratedRegex("_[0-9a-f]{8}")]
    private static partial Regex Hash();
}
