using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;

namespace Dovetail.Generator.Tests.Building;

/// <summary>The model of a small document, for tests that look at one thing of it.</summary>
internal sealed record Built(ApiModel Api, IReadOnlyList<Finding> Findings)
{
    /// <param name="document">A whole document.</param>
    /// <param name="options">What the user set.</param>
    public static Built Document(string document, GeneratorOptions? options = null)
    {
        var result = ClientCompiler.Compile(new SourceFile("/app/test.yaml", document), [], options ?? new GeneratorOptions(), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(result.Findings, finding => finding.Id == FindingRules.InternalError.Id);
        return new Built(result.Value!, [.. result.Findings]);
    }

    /// <summary>A document whose one operation sends <c>#/components/schemas/Subject</c> and the given schemas.</summary>
    /// <param name="schemas">The entries of <c>components.schemas</c>, indented by nothing.</param>
    /// <param name="version">The dialect.</param>
    public static Built Schemas(string schemas, string version = "3.1.0") => Document($$"""
        openapi: {{version}}
        info: { title: Test, version: '1' }
        paths:
          /subject:
            put:
              tags: [things]
              operationId: putSubject
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Subject' } } } }
              responses: { '204': { description: Stored. } }
        components:
          schemas:
        {{string.Join('\n', schemas.Split('\n').Select(line => "    " + line))}}
        """);

    /// <summary>A document whose one operation is the given one, at <c>GET /things/{id}</c>.</summary>
    public static OperationModel Operation(string operation) => Document($$"""
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /things/{id}:
            get:
        {{string.Join('\n', operation.Split('\n').Select(line => "      " + line))}}
        """).Api.Groups.Single().Operations[0];

    public TypeRef BodyType => Api.Groups.Single().Operations.Single().Bodies[0].Type;

    public ObjectModel Subject => Object("Subject");

    public ObjectModel Object(string name) => Assert.IsType<ObjectModel>(Api.Types.Single(type => type.Name == name));

    public PropertyModel Property(string jsonName) => Subject.Properties.Single(property => property.JsonName == jsonName);
}
