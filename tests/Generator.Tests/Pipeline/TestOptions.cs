using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>The same options for every file; the root namespace is <c>App</c>.</summary>
internal sealed class TestOptions(ImmutableDictionary<string, string>? values = null) : AnalyzerConfigOptionsProvider
{
    private readonly ImmutableDictionary<string, string> _values = values
        ?? ImmutableDictionary.Create<string, string>(AnalyzerConfigOptions.KeyComparer).Add("build_property.RootNamespace", "App");

    public override AnalyzerConfigOptions GlobalOptions => new Options(_values);

    public TestOptions With(string key, string value) => new(_values.SetItem(key, value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
