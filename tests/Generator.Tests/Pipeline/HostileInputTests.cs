using System.Text;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Emission;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>What broken and hostile documents come to: a finding with its line, and the rest generated.</summary>
public sealed class HostileInputTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a: { put: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }, responses: { '204': { description: x } } } }\ncomponents:\n  schemas:\n";

    [Theory]
    [InlineData("A: { $ref: '#/components/schemas/Missing' }", "DOVE0002")]
    [InlineData("A: { $ref: '#/components/schemas/A' }", "DOVE0012")]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { x: { type: string } } }", "DOVE0012")]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/B' }] }\n    B: { allOf: [{ $ref: '#/components/schemas/A' }] }", "DOVE0012", 7)]
    [InlineData("A: { properties: { x: { type: string }, x: { type: integer } } }", "DOVE0004")]
    [InlineData("A: { type: string, enum: [a], enum: [b] }", "DOVE0004")]
    [InlineData("A: { type: strnig }", "DOVE0003")]
    [InlineData("A: { type: array, items: { $ref: '#/components/schemas/A' } }", "DOVE0030")]
    [InlineData("A: { properties: { x: { type: number, default: 1e999 } } }", "DOVE0018")]
    [InlineData("A: { properties: { x: { type: number, enum: [1, -1e999] } } }", "DOVE0018")]
    [InlineData("A: { properties: { x: { const: 1e999 } } }", "DOVE0018")]
    [InlineData("A: { properties: { x: { type: integer, exclusiveMaximum: 1e999 } } }", "DOVE0018")]
    [InlineData("A: { properties: { x: { type: string, maxLength: 99999999999999999999 } } }", "DOVE0003")]
    [InlineData("A: { properties: { x: { type: string, minLength: -1 } } }", "DOVE0003")]
    [InlineData("A: { properties: { x: { type: string, pattern: '[' } } }", "DOVE0017")]
    [InlineData("A: { properties: { x: { type: string, pattern: '\\p{Foo}' } } }", "DOVE0017")]
    [InlineData("A: { properties: { [a, b]: { type: string } } }", "DOVE0001")]
    [InlineData("A:\n\t  type: string", "DOVE0001", 7)]
    [InlineData("A: { x-a: &a [1], x-b: *b }", "DOVE0001")]
    [InlineData("A: { type: object }\n---\nb: 1", "DOVE0016", 7)]
    [InlineData("A: { type: object }\n--- [", "DOVE0016", 7)]
    public void A_broken_document_is_a_finding_at_its_line(string schemas, string id, int line = 6)
    {
        var result = new SpecDriver(("/app/a.yaml", Head + "    " + schemas + "\n")).Run();
        var finding = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Id == id);
        Assert.Equal(line, finding.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(id != "DOVE0001", !result.GeneratedSources.IsEmpty);
    }

    [Theory]
    [InlineData("A: { properties: { x: { type: integer, enum: [1, 99999999999999999999999999] }, y: { const: 99999999999999999999 } } }")]
    [InlineData("A: { properties: { x: { type: string, enum: [1, true, null, a, { b: c }, [d]] }, y: { enum: [{ a: b }] }, z: { enum: [] } } }")]
    [InlineData("A: { properties: { x: { type: string, minLength: 5.0, pattern: '^\\d+$' } } }")]
    [InlineData("A: { properties: { '': { type: string }, ' ': { type: string }, 'a/b': { type: string }, 'a.b': { type: string } } }")]
    [InlineData("A: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }")]
    public void What_is_odd_but_can_be_said_in_CSharp_is_generated(string schemas)
    {
        var result = new SpecDriver(("/app/a.yaml", Head + "    " + schemas + "\n")).Run();
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Theory]
    [InlineData("{ allOf: [", "] }", 490)]
    [InlineData("{ oneOf: [{ type: string }, ", "] }", 490)]
    [InlineData("{ properties: { a: ", "} }", 490)]
    [InlineData("{ items: ", "}", 990)]
    [InlineData("{ additionalProperties: ", "}", 990)]
    [InlineData("{ not: ", "}", 990)]
    public void Depth_does_not_overflow_the_stack_of_the_compiler(string open, string close, int depth)
    {
        var text = Head + "    A: " + string.Concat(Enumerable.Repeat(open, depth)) + "{ type: string }" + string.Concat(Enumerable.Repeat(close, depth)) + "\n";
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                var result = ClientCompiler.Compile(new SourceFile("/app/a.yaml", text), [], new GeneratorOptions(), CancellationToken.None);
                failure = result.Value is null ? new InvalidOperationException(string.Join('\n', result.Findings)) : null;
                _ = FilePlan.Of(result.Value!).Select(file => FileEmitter.Emit(file, CancellationToken.None)).Count();
            },
            maxStackSize: 1_000_000);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    [InlineData("utf-32")]
    public void A_file_with_a_mark_of_byte_order_is_read(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding) is var known ? known.GetPreamble().Concat(known.GetBytes(Head + "    A: { type: string, description: 'Grüße' }\n")).ToArray() : [];
        using var stream = new MemoryStream(bytes);
        var result = new SpecDriver(("/app/a.yaml", SourceText.From(stream).ToString()), ("/app/b.yaml", "\uFEFF" + Head + "    A: { type: string }\n")).Run();
        Assert.Empty(result.Diagnostics);
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void Each_phase_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        var file = new SourceFile("/app/a.yaml", Head + "    A: { type: object, properties: { x: { type: string } } }\n");
        var spec = SpecReader.Read(file, [], new FindingList(), TestContext.Current.CancellationToken)!;
        var api = Dovetail.Generator.Building.ApiBuilder.Build(spec, file.Path, new GeneratorOptions(), new FindingList(), TestContext.Current.CancellationToken);
        var files = FilePlan.Of(api);
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => SpecReader.Read(file, [], new FindingList(), cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => SpecReader.Read(file, [new SourceFile("/app/o.yaml", "overlay: 1.0.0\nactions: [{ target: $.*, remove: true }]") { OverlayOf = file.Path }], new FindingList(), cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => Dovetail.Generator.Building.ApiBuilder.Build(spec, file.Path, new GeneratorOptions(), new FindingList(), cancelled.Token));
        Assert.Contains(files, model => Record.Exception(() => FileEmitter.Emit(model, cancelled.Token)) is OperationCanceledException);
    }
}
