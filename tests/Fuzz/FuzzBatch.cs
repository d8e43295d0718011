using Dovetail.Fuzz.Documents;
using Dovetail.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Dovetail.Fuzz;

/// <summary>Some documents, each through the generator, all of their clients through the compiler in one go.</summary>
internal sealed class FuzzBatch
{
    private const int MostComplaints = 3;

    private readonly List<(int Index, IReadOnlyList<SyntaxTree> Trees)> _clients = [];
    private readonly List<FuzzFailure> _failures = [];

    public IReadOnlyList<FuzzFailure> Failures => _failures;

    public FuzzTally Tally { get; private set; }

    public void Generate(FuzzDocument document, CancellationToken cancellationToken)
    {
        var result = GeneratorRun.Run(new SourceFile(document.Path, document.Text), [], document.Namespace, cancellationToken);
        if (result.Crash is { } crash)
        {
            _failures.Add(new FuzzFailure(document.Index, FuzzFailureKind.Crash, crash));
        }
        else if (result.Sources.Count > 0)
        {
            Add(document.Index, [.. result.Sources.Select(source => source.Tree)]);
            Tally += new FuzzTally(Generated: 1, 0, 0);
        }
        else if (result.Findings.Any(finding => finding.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning))
        {
            Tally += new FuzzTally(0, Refused: 1, 0);
        }
        else if (SpecDetector.Detect(document.Text) is DocumentKind.None)
        {
            Tally += new FuzzTally(0, 0, LeftAlone: 1);
        }
        else
        {
            _failures.Add(new FuzzFailure(document.Index, FuzzFailureKind.Silent, "no client and no finding"));
        }
    }

    /// <summary>Adds a client for the compiler.</summary>
    public void Add(int index, params IReadOnlyList<SyntaxTree> trees) => _clients.Add((index, trees));

    public void Compile(CancellationToken cancellationToken)
    {
        if (Complaints(_clients.SelectMany(client => client.Trees), cancellationToken).Count == 0)
        {
            return;
        }

        // What fails together fails alone: that tells whose fault it is.
        foreach (var (index, trees) in _clients)
        {
            var complaints = Complaints(trees, cancellationToken);
            if (complaints.Count > 0)
            {
                _failures.Add(new FuzzFailure(index, FuzzFailureKind.Uncompilable, string.Join(" | ", complaints)));
            }
        }

        if (!_failures.Exists(failure => failure.Kind is FuzzFailureKind.Uncompilable))
        {
            _failures.Add(new FuzzFailure(_clients[0].Index, FuzzFailureKind.Uncompilable, $"{_clients.Count} clients compile alone, but not together"));
        }
    }

    private static List<string> Complaints(IEnumerable<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        var emitted = EmptyProject.Create(trees).Emit(assembly, xmlDocumentationStream: documentation, cancellationToken: cancellationToken);
        return [.. emitted.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error).Take(MostComplaints).Select(diagnostic => diagnostic.ToString())];
    }
}
