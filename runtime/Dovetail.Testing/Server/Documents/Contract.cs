using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Documents;

/// <summary>A document, read for the sake of checking messages against it.</summary>
internal sealed class Contract
{
    private Contract(SpecDocument document, SchemaSource schemas, IReadOnlyList<Finding> findings)
    {
        Document = document;
        Schemas = schemas;
        Findings = findings;
        Operations = [.. document.Operations.Select(operation => new ContractOperation(document, operation))];
        Routes = new RouteTable(Operations);
    }

    public SpecDocument Document { get; }

    public SchemaSource Schemas { get; }

    /// <summary>What is wrong with the document, as far as it could be read all the same.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public IReadOnlyList<ContractOperation> Operations { get; }

    public RouteTable Routes { get; }

    /// <exception cref="TestDocumentException">It can not be read.</exception>
    public static Contract Load(IReadOnlyList<SourceFile> sources)
    {
        var root = sources[0];
        var findings = new FindingList();
        try
        {
            var files = new SpecFiles(root, [.. sources.Skip(1)], findings, CancellationToken.None);
            if (SpecReader.Read(files, root.Path, findings, CancellationToken.None) is { } document)
            {
                var tracksEvaluated = sources.Any(static file => file.Text.Contains("unevaluated", StringComparison.Ordinal));
                var schemas = new SchemaSource(files, SpecReader.DialectOf(document.OpenApiVersion)!.Value, tracksEvaluated);
                return new Contract(document, schemas, findings.ToEquatableArray());
            }
        }
        catch (Exception exception) when (exception is not TestDocumentException)
        {
            findings.Add(Generator.Diagnostics.Findings.InternalError(SpecLocation.StartOf(root.Path), exception));
        }

        throw new TestDocumentException(root.Path, [.. findings.ToEquatableArray().Select(FindingText.Of)]);
    }
}
