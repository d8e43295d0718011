using Dovetail.Generator.Model;

namespace Dovetail.Generator.Tests.Building;

/// <summary>What several operations declare alike stands once.</summary>
public sealed class ErrorSetTests
{
    private const string Problems = """
        components:
          schemas:
            Problem: { type: object, properties: { title: { type: string } } }
            Fault: { type: object, properties: { code: { type: integer } } }
        """;

    [Fact]
    public void Errors_that_two_operations_declare_alike_are_a_set_by_their_status_codes()
    {
        var api = Build(Errors("Problem", "401", "404"), Errors("Problem", "404", "401"), Errors("Problem", "404"));

        var set = Assert.Single(api.Errors!.Sets);
        Assert.Equal("On401_404", set.Name);
        Assert.Equal(["401", "404"], set.Errors.Select(error => error.Status));
        Assert.Equal(["On401_404", "On401_404", null], Operations(api).Select(operation => operation.ErrorSet));
        Assert.Equal("TestErrors", api.Errors.ClassName);
    }

    [Fact]
    public void What_the_description_says_of_them_does_not_matter()
    {
        var api = Build(Errors("Problem", "404"), Errors("Problem", "404").Replace("'404': {", "'404': { description: gone, ", StringComparison.Ordinal));

        Assert.Equal(["On404", "On404"], Operations(api).Select(operation => operation.ErrorSet));
        Assert.Equal([null, "gone"], Operations(api).Select(operation => operation.Errors.Single().Doc.Summary));
    }

    [Fact]
    public void Sets_of_the_same_status_codes_are_told_apart_by_their_types()
    {
        var api = Build(Errors("Problem", "default"), Errors("Problem", "default"), Errors("Fault", "default"), Errors("Fault", "default"), "{}", "{}");

        Assert.Equal(["OnDefault", "OnDefault_Problem"], api.Errors!.Sets.Select(set => set.Name));
        Assert.Equal(["Fault", "Problem"], api.Errors.Sets.Select(set => ((ModelRef)set.Errors.Single().Type!).Name));
        Assert.Equal(
            ["OnDefault_Problem", "OnDefault_Problem", "OnDefault", "OnDefault", null, null],
            Operations(api).Select(operation => operation.ErrorSet));
    }

    [Fact]
    public void Sets_that_differ_only_in_which_status_code_has_which_type_say_it_of_each()
    {
        string[] sets = [Errors("Problem", "401", "403", "404"), Mixed("Fault", "Problem", "Fault"), Mixed("Fault", "Problem", "Problem"), Mixed("Fault", "Fault", "Problem")];
        var api = Build([.. sets, .. sets]);

        Assert.Equal(
            ["On401_403_404", "On401_403_404_Fault_Problem", "On401_403_404_Fault_Problem_Problem", "On401_403_404_Problem"],
            api.Errors!.Sets.Select(set => set.Name));
    }

    [Fact]
    public void Errors_that_no_two_have_in_common_stay_where_they_are()
    {
        var api = Build(Errors("Problem", "404"), Errors("Problem", "401"), Errors("Fault", "404"));

        Assert.Null(api.Errors);
        Assert.All(Operations(api), operation => Assert.Null(operation.ErrorSet));
    }

    private static string Errors(string type, params string[] statuses) =>
        $"{{ {string.Join(", ", statuses.Select(status => $"'{status}': {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{type}' }} }} }} }}"))} }}";

    private static string Mixed(params string[] types) =>
        $"{{ {string.Join(", ", types.Select((type, i) => $"'{(i == 0 ? 401 : 402 + i)}': {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{type}' }} }} }} }}"))} }}";

    private static IEnumerable<OperationModel> Operations(ApiModel api) => api.Groups.SelectMany(group => group.Operations).OrderBy(operation => operation.Id, StringComparer.Ordinal);

    private static ApiModel Build(params string[] responses) => Built.Document($$"""
        openapi: 3.0.3
        info: { title: Test, version: '1' }
        paths:
        {{string.Join("\n", responses.Select((response, i) => $"  /p{i}: {{ get: {{ operationId: get{i}, responses: {response} }} }}"))}}
        {{Problems}}
        """).Api;
}
