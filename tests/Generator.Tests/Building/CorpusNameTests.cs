using System.Text.RegularExpressions;
using Dovetail.Generator.Emission;
using Dovetail.Generator.Options;
using Dovetail.Generator.Tests.House;
using Dovetail.Harness;

namespace Dovetail.Generator.Tests.Building;

/// <summary>No name in a real document's client ends in a hash, whatever it names: types, members, methods, parameters, enum values, sets of errors.</summary>
public sealed partial class CorpusNameTests
{
    [Fact]
    public void No_name_ends_in_a_hash()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var made = CorpusReader.Read(CorpusFolder.Require()).AsParallel().WithCancellation(cancellation).SelectMany(entry =>
        {
            var files = SpecFiles.Read(entry.Document, entry.Folder);
            var api = ClientCompiler.Compile(files.Document, files.Others, new GeneratorOptions { Namespace = GeneratorRun.Namespace }, cancellation).Value;
            return FilePlan.Of(api!)
                .SelectMany(file => Hashed().Matches(FileEmitter.Emit(file, cancellation)))
                .DistinctBy(match => match.Value)
                .Where(match => !IsOfDocument(match.Groups[1].Value, files))
                .Select(match => $"{entry.Name}: {match.Value}");
        }).ToList();

        Assert.True(made.Count == 0, string.Join("\n", made));
    }

    /// <summary>A date that the document writes, <c>bash_20250124</c>, is no hash.</summary>
    private static bool IsOfDocument(string digits, SpecFiles files) =>
        files.Others.Prepend(files.Document).Any(file => file.Text.Contains(digits, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\b@?[A-Za-z]\w*_([0-9a-f]{8})(_[0-9]+)?\b")]
    private static partial Regex Hashed();
}
