using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Tests.Building;

namespace Dovetail.Generator.Tests.Pagination;

/// <summary>A document of one operation that may page.</summary>
internal static class PagingDocument
{
    public const string Strings = "{ type: array, items: { type: string } }";

    /// <param name="response">The schema of what comes back.</param>
    /// <param name="parameters">Each as YAML's flow mapping without its braces, or a name alone for an optional integer of the query.</param>
    /// <param name="path">The path.</param>
    /// <param name="method">The method.</param>
    /// <param name="more">Further lines of the operation.</param>
    /// <param name="headers">The headers of the response, as YAML's flow mapping.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="id">The operation's id.</param>
    public static Built Build(
        string response, string[] parameters, string path = "/things", string method = "get", string more = "", string headers = "{}", GeneratorOptions? options = null, string id = "listThings") => Built.Document(
        $$"""
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          {{path}}:
            {{method}}:
              operationId: {{id}}
              tags: [things]
              parameters: [{{string.Join(", ", parameters.Select(Parameter).Concat(PathParameters(path)))}}]
        {{string.Join('\n', more.Split('\n').Select(line => "      " + line))}}
              responses: { '200': { description: A page., headers: {{headers}}, content: { application/json: { schema: {{response}} } } } }
        """,
        options);

    public static PagingModel? Infer(
        string response, string[] parameters, string path = "/things", string method = "get", string more = "", string headers = "{}", GeneratorOptions? options = null, string id = "listThings") =>
        PagingOf(Build(response, parameters, path, method, more, headers, options, id));

    public static PagingModel? PagingOf(Built built) => built.Api.Groups.Single().Operations.Single().Paging;

    public static PageParameter Query(string name) => new(name, PagingPlace.Query);

    public static Finding? Suggestion(Built built) => built.Findings.FirstOrDefault(finding => finding.Id == FindingRules.MayPage.Id);

    public static string PathOf(PageValueModel? value) => value is null ? "" : string.Join('.', value.Path.Select(step => step.PropertyName));

    private static string Parameter(string text) => text.StartsWith("in:", StringComparison.Ordinal) ? $"{{ {text} }}" : text.Contains(':', StringComparison.Ordinal) ? $"{{ in: query, {text} }}" : $"{{ name: {text}, in: query, schema: {{ type: integer }} }}";

    private static IEnumerable<string> PathParameters(string path) =>
        path.Split('{').Skip(1).Select(part => part.Split('}')[0]).Select(name => $"{{ name: {name}, in: path, required: true, description: The page., schema: {{ type: string }} }}");
}
