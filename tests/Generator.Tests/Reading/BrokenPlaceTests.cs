using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Tests.House;

namespace Dovetail.Generator.Tests.Reading;

/// <summary>Where the finding of each spec in sample-specs/broken stands: file, line and column, counted from 1 as the compiler prints them, and what stands there.</summary>
public sealed class BrokenPlaceTests
{
    /// <summary>A row each: id, file, line, column, the text that is underlined up to the end of its first line.</summary>
    private static readonly (string Id, string File, int Line, int Column, string Text)[] Places =
    [
        ("DOVE0001", "DOVE0001.yaml", 4, 1, ""),
        ("DOVE0002", "DOVE0002.yaml", 8, 17, "\"#/components/responses/Missing\""),
        ("DOVE0003", "DOVE0003.yaml", 6, 13, "pets"),
        ("DOVE0004", "DOVE0004.yaml", 6, 5, "get"),
        ("DOVE0005", "DOVE0005.yaml", 1, 10, "4.0.0"),
        ("DOVE0006", "DOVE0006.yaml", 7, 20, "same"),
        ("DOVE0007", "DOVE0007.yaml", 5, 10, "{ responses: { \"204\": { description: Done. } } }"),
        ("DOVE0008", "DOVE0008.yaml", 7, 11, "{ name: id, in: path, required: true, schema: { type: string } }"),
        ("DOVE0009", "DOVE0009.yaml", 7, 11, "{ name: id, in: nowhere, schema: { type: string } }"),
        ("DOVE0010", "DOVE0010.yaml", 7, 10, "{ parameters: [{ name: b, in: path, required: true, schema: { type: string } }], responses: { \"204\": { description: Done. } } }"),
        ("DOVE0011", "DOVE0011.yaml", 1, 1, "openapi: 3.0.3  # DOVE0011"),
        ("DOVE0012", "DOVE0012.yaml", 15, 21, "\"#/components/schemas/Pet\""),
        ("DOVE0014", "DOVE0014.overlay.yaml", 4, 13, "$.paths['/pet'].get"),
        ("DOVE0015", "DOVE0015.overlay.yaml", 4, 13, "$.paths./pets.get"),
        ("DOVE0016", "DOVE0016.yaml", 5, 1, ""),
        ("DOVE0017", "DOVE0017.yaml", 11, 22, "\"([a-z]+\""),
        ("DOVE0018", "DOVE0018.yaml", 11, 22, "1e400"),
        ("DOVE0019", "DOVE0019.yaml", 7, 11, "{ name: id, in: path, schema: { type: string } }"),
        ("DOVE0020", "DOVE0020.yaml", 5, 10, "{ operationId: getX }"),
        ("DOVE0021", "DOVE0021.yaml", 8, 11, "{ name: limit, in: query, schema: { type: string } }"),
        ("DOVE0022", "DOVE0022.yaml", 13, 17, "007"),
        ("DOVE0023", "DOVE0023.yaml", 11, 22, "large"),
        ("DOVE0030", "DOVE0030.yaml", 11, 45, "{ type: array, items: { type: array, items: { type: array, items: { type: array, items: { type: array, items: { type: array, items: { type: array, items:  # DOVE0030"),
        ("DOVE0031", "DOVE0031.yaml", 12, 15, "schema: { type: object }  # DOVE0031"),
        ("DOVE0032", "DOVE0032.yaml", 7, 11, "{ name: filter, in: querystring, content: { application/octet-stream: { schema: { type: string } } } }"),
        ("DOVE0033", "DOVE0033.yaml", 4, 5, "{ url: 'https://{tenant}.example/v1' }"),
        ("DOVE0034", "DOVE0034.yaml", 12, 17, "oneOf:  # DOVE0034"),
        ("DOVE0035", "DOVE0035.yaml", 19, 7, "allOf: [{ $ref: '#/components/schemas/Thing' }]  # DOVE0035"),
        ("DOVE0036", "DOVE0036.yaml", 12, 63, "'$response.body#/number'"),
        ("DOVE0037", "DOVE0037.yaml", 6, 7, "operationId: compareChanges  # DOVE0037"),
        ("DOVE0038", "DOVE0038.yaml", 6, 7, "operationId: listThings  # DOVE0038"),
        ("DOVE0039", "DOVE0039.yaml", 21, 10, "{ type: object, properties: { age: { type: integer } } }"),
        ("DOVE0040", "DOVE0040.yaml", 6, 21, "100"),
        ("DOVE0071", "DOVE0071.yaml", 7, 13, "{ type: http, scheme: digest }"),
        ("DOVE0072", "DOVE0072.yaml", 6, 17, "[{ missing: [] }]"),
        ("DOVE0073", "DOVE0073.yaml", 8, 16, "{ description: Refused. }"),
    ];

    public static TheoryData<string> Ids => BrokenSpecTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_finding_stands_at_what_it_is_about(string id)
    {
        var (_, findings) = Compile(id);
        var place = Assert.Single(findings, finding => finding.Id == id).Location!;
        var text = Repository.Read("sample-specs", "broken", place.Path.Split('/')[^1]).Substring(place.Start, place.Length).Split('\n')[0].TrimEnd();
        Assert.Equal(Assert.Single(Places, row => row.Id == id), (id, place.Path.Split('/')[^1], place.StartLine + 1, place.StartColumn + 1, text));
    }

    private static (SourceFile Document, IReadOnlyList<Finding> Findings) Compile(string id)
    {
        SourceFile document = new($"/app/{id}.yaml", Repository.Read("sample-specs", "broken", id + ".yaml"));
        SourceFile[] overlays = File.Exists(Repository.PathOf("sample-specs", "broken", id + ".overlay.yaml"))
            ? [new($"/app/{id}.overlay.yaml", Repository.Read("sample-specs", "broken", id + ".overlay.yaml")) { OverlayOf = document.Path }]
            : [];
        return (document, [.. ClientCompiler.Compile(document, overlays, new GeneratorOptions(), TestContext.Current.CancellationToken).Findings]);
    }
}
