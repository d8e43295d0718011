using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Options;

/// <summary>
/// Reads what the user set for one spec file. Item metadata wins over the file's section in .editorconfig.
/// Lists are separated by <c>,</c> or <c>|</c>: the compiler's own options cut a value at <c>;</c> or <c>#</c>.
/// </summary>
internal sealed class OptionsReader
{
    private const string SeverityPrefix = "dovetail_severity_";

    private readonly Func<string, string?> _fileOption;
    private readonly Func<string, string?> _globalOption;

    /// <param name="fileOption">Looks up a key of the file: of its metadata or its section.</param>
    /// <param name="globalOption">Looks up a key of the project.</param>
    public OptionsReader(Func<string, string?> fileOption, Func<string, string?> globalOption)
    {
        _fileOption = fileOption;
        _globalOption = globalOption;
    }

    public GeneratorOptions Read(FindingList findings)
    {
        var options = new GeneratorOptions
        {
            RootNamespace = _globalOption("build_property.RootNamespace") ?? "",
            Severities = ReadSeverities(findings),
            HasDependencyInjection = IsTrue(_globalOption("build_property.DovetailDependencyInjection")),
        };
        return OptionTable.Rows.Aggregate(
            options,
            (read, row) => Read(row) is { } value ? row.Apply(read, new OptionText(row.Key, value, findings)) : read);
    }

    private string? Read(OptionRow row) => NonEmpty(_fileOption("build_metadata.AdditionalFiles." + row.Metadata)) ?? NonEmpty(_fileOption(row.Key));

    private EquatableArray<SeverityOverride> ReadSeverities(FindingList findings)
    {
        var overrides = new List<SeverityOverride>();
        foreach (var id in FindingRules.ById.Keys.OrderBy(id => id, StringComparer.Ordinal))
        {
            if (NonEmpty(_fileOption(SeverityPrefix + id.ToLowerInvariant())) is not { } text)
            {
                continue;
            }

            if (SeverityOverride.TryRead(text) is { } severity)
            {
                overrides.Add(new SeverityOverride(id, severity));
            }
            else
            {
                findings.Add(Findings.UnreadableOption(SeverityPrefix + id.ToLowerInvariant(), text, "a severity is none, silent, suggestion, warning or error"));
            }
        }

        return overrides.ToEquatableArray();
    }

    private static string? NonEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value!.Trim();

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
