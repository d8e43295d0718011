using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Options;

/// <summary>
/// Reads what the user set for one spec file. Item metadata wins over the file's section in .editorconfig.
/// Lists are separated by <c>,</c> or <c>|</c>: the compiler's own options cut a value at <c>;</c> or <c>#</c>.
/// </summary>
internal static class OptionsReader
{
    // Of a file that another project has: its root namespace comes along.
    private static readonly string ImportedNamespace = MetadataKey("DovetailRootNamespace");

    // Of a file that is in the assembly of tests: its name there.
    private static readonly string Resource = MetadataKey("DovetailResource");

    /// <summary>What is wrong is a finding at the document.</summary>
    public static GeneratorOptions Read(OptionSource source, FindingList findings)
    {
        OptionKeys.Check(source.Keys, source.Place, findings);
        var options = new GeneratorOptions
        {
            RootNamespace = NonEmpty(source.File(ImportedNamespace)) ?? source.Global("build_property.RootNamespace") ?? "",
            Resource = NonEmpty(source.File(Resource)),
            Severities = ReadSeverities(source, findings),
            HasDependencyInjection = IsTrue(source.Global("build_property.DovetailDependencyInjection")),
            HasTestingKit = IsTrue(source.Global("build_property.DovetailTestingKit")),
            HasAspNetCore = IsTrue(source.Global("build_property.DovetailAspNetCore")),
        };
        return OptionTable.Rows.Aggregate(
            options,
            (read, row) => Read(source, row) is { } value ? row.Apply(read, new OptionText(row.Key, value, source.Place, findings)) : read);
    }

    /// <summary>The first of Dovetail's metadata that an item of the project's own has; null where it has none.</summary>
    public static string? MetadataOf(OptionSource source) => NonEmpty(source.File(ImportedNamespace)) is not null
        ? null
        : OptionTable.Rows.Select(row => row.Metadata).FirstOrDefault(name => NonEmpty(source.File(MetadataKey(name))) is not null);

    private static string? Read(OptionSource source, OptionRow row) => NonEmpty(source.File(MetadataKey(row.Metadata))) ?? NonEmpty(source.File(row.Key));

    private static string MetadataKey(string name) => "build_metadata.AdditionalFiles." + name;

    private static EquatableArray<SeverityOverride> ReadSeverities(OptionSource source, FindingList findings)
    {
        var overrides = new List<SeverityOverride>();
        foreach (var id in FindingRules.ById.Keys.OrderBy(id => id, StringComparer.Ordinal))
        {
            var key = OptionKeys.SeverityOf(id);
            if (NonEmpty(source.File(key)) is not { } text)
            {
                continue;
            }

            if (SeverityOverride.TryRead(text) is { } severity)
            {
                overrides.Add(new SeverityOverride(id, severity));
            }
            else
            {
                findings.Add(Findings.UnreadableOption(key, text, "a severity is none, silent, suggestion, warning or error", source.Place));
            }
        }

        return overrides.ToEquatableArray();
    }

    private static string? NonEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value!.Trim();

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
