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
    private static readonly char[] Separators = [',', '|'];

    private readonly Func<string, string?> _fileOption;
    private readonly Func<string, string?> _globalOption;

    /// <param name="fileOption">Looks up a key of the file: of its metadata or its section.</param>
    /// <param name="globalOption">Looks up a key of the project.</param>
    public OptionsReader(Func<string, string?> fileOption, Func<string, string?> globalOption)
    {
        _fileOption = fileOption;
        _globalOption = globalOption;
    }

    public GeneratorOptions Read(FindingList findings) => new()
    {
        Name = Read("Name", "dovetail_name"),
        Namespace = Read("Namespace", "dovetail_namespace"),
        RootNamespace = _globalOption("build_property.RootNamespace") ?? "",
        Include = ReadFilters("Include", "dovetail_include", findings),
        Exclude = ReadFilters("Exclude", "dovetail_exclude", findings),
        Enums = ReadChoice("Enums", "dovetail_enums", EnumStyle.Open, findings),
        Optional = ReadChoice("Optional", "dovetail_optional", OptionalScope.Patch, findings),
        Webhooks = ReadChoice("Webhooks", "dovetail_webhooks", WebhookScope.Standard, findings),
        Validation = ReadChoice("Validation", "dovetail_validation", ValidationScope.Requests, findings),
        Idempotency = ReadChoice("Idempotency", "dovetail_idempotency", IdempotencyScope.None, findings),
        Severities = ReadSeverities(findings),
        HasDependencyInjection = IsTrue(_globalOption("build_property.DovetailDependencyInjection")),
    };

    private string? Read(string metadata, string key) =>
        NonEmpty(_fileOption("build_metadata.AdditionalFiles.Dovetail" + metadata)) ?? NonEmpty(_fileOption(key));

    private TEnum ReadChoice<TEnum>(string metadata, string key, TEnum otherwise, FindingList findings)
        where TEnum : struct, Enum
    {
        var names = Enum.GetNames(typeof(TEnum));
        if (Read(metadata, key) is not { } text)
        {
            return otherwise;
        }

        if (names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } chosen)
        {
            return (TEnum)Enum.Parse(typeof(TEnum), chosen);
        }

        findings.Add(Findings.UnreadableOption(key, text, "it is one of " + string.Join(", ", names.Select(name => name.ToLowerInvariant()))));
        return otherwise;
    }

    private EquatableArray<OperationFilter> ReadFilters(string metadata, string key, FindingList findings)
    {
        var filters = new List<OperationFilter>();
        foreach (var item in (Read(metadata, key) ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (OperationFilterReader.TryRead(item.Trim()) is { } filter)
            {
                filters.Add(filter);
            }
            else
            {
                findings.Add(Findings.UnreadableOption(key, item.Trim(), "a filter is tag:NAME, path:/GLOB, method:VERB, operation:ID or webhook:NAME, with * and ? as wildcards"));
            }
        }

        return filters.ToEquatableArray();
    }

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
