using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dovetail.Generator.Door;

/// <summary>The compiler's options as Options takes them.</summary>
internal static class OptionDoor
{
    /// <summary>Where the options of a file are looked up.</summary>
    public static OptionSource Of(AdditionalText text, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(text);
        return new OptionSource(Lookup(options), Lookup(provider.GlobalOptions)) { Keys = KeysOf(options), Place = SpecLocation.StartOf(text.Path) };
    }

    /// <summary>A host need not list its keys: the compiler and the editors do.</summary>
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }

    private static Func<string, string?> Lookup(AnalyzerConfigOptions options) => key => options.TryGetValue(key, out var value) ? value : null;
}
