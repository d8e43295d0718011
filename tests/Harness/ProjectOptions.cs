using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dovetail.Harness;

/// <summary>The options of the project: the document gets a namespace of its own, for specs among its siblings become clients too.</summary>
internal sealed class ProjectOptions(AdditionalText document, string @namespace) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(("build_property.RootNamespace", "Corpus"));

    private AnalyzerConfigOptions DocumentOptions { get; } = new Values(("build_metadata.AdditionalFiles.DovetailNamespace", @namespace));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values();

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile == document ? DocumentOptions : new Values();

    private sealed class Values(params (string Key, string Value)[] values) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = values.ToDictionary(pair => pair.Key, pair => pair.Value, KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
