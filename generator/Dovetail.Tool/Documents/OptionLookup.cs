using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;

namespace Dovetail.Tool.Documents;

/// <summary>Where the options of a document are looked up: the command line, then the project's item, then .editorconfig.</summary>
internal static class OptionLookup
{
    private const string MetadataPrefix = "build_metadata.AdditionalFiles.";
    private const string KeyPrefix = "dovetail_";
    private const string PropertyPrefix = "build_property.";

    /// <exception cref="ToolException">A setting is none.</exception>
    public static OptionSource For(string document, IReadOnlyList<string> settings, ProjectItems? project, FindingList findings)
    {
        var values = new Dictionary<string, string>(EditorConfigFiles.OptionsOf(document), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in project?.MetadataOf(document) ?? [])
        {
            values[MetadataPrefix + name] = value;
        }

        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            var key = equals > 0 ? setting[..equals].Trim() : throw new ToolException($"'--set {setting}' has no '=': an option is set as in --set dovetail_include=tag:pets.");
            if (!key.StartsWith(KeyPrefix, StringComparison.OrdinalIgnoreCase))
            {
                throw new ToolException($"'--set {setting}' sets no option of the generator: their names begin with {KeyPrefix}, as in --set dovetail_include=tag:pets.");
            }

            values[key] = setting[(equals + 1)..];

            // Metadata of an item goes before keys; the command line goes before both.
            values.Remove(MetadataPrefix + MetadataOf(key));
        }

        return new OptionSource(key => values.GetValueOrDefault(key), key => PropertyOf(project, key))
        {
            Keys = values.Keys,
            Place = SpecLocation.StartOf(document),
        };
    }

    private static string? PropertyOf(ProjectItems? project, string key) =>
        key.StartsWith(PropertyPrefix, StringComparison.Ordinal) ? project?.Properties.GetValueOrDefault(key[PropertyPrefix.Length..]) : null;

    private static string MetadataOf(string key) => OptionTable.Rows.FirstOrDefault(row => string.Equals(row.Key, key, StringComparison.OrdinalIgnoreCase))?.Metadata ?? key;
}
