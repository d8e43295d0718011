using Dovetail.Generator.Common;
using Microsoft.Build.Framework;

namespace Dovetail.Build;

/// <summary>Tells metadata that looks like Dovetail's and is none: the compiler is given no metadata but that which it is told of, so the generator never sees it.</summary>
public sealed class MetadataCheck : Microsoft.Build.Utilities.Task
{
    private const string Code = "DOVE0063";
    private const string Prefix = "Dovetail";

    /// <summary>The additional files.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The metadata that the generator reads.</summary>
    [Required]
    public string[] Known { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var known = Known.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToArray();
        foreach (var file in Files)
        {
            foreach (var name in file.MetadataNames.Cast<string>().Where(IsOurs).Except(known, StringComparer.OrdinalIgnoreCase))
            {
                Warn(file, name, NearestName.Of(name.Replace("_", ""), known));
            }
        }

        return true;
    }

    private static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    private void Warn(ITaskItem file, string name, string? nearest) => Log.LogWarning(
        subcategory: null,
        warningCode: Code,
        helpKeyword: null,
        file: file.GetMetadata("DefiningProjectFullPath"),
        lineNumber: 0,
        columnNumber: 0,
        endLineNumber: 0,
        endColumnNumber: 0,
        message: "{0}",
        $"The metadata '{name}' of '{file.ItemSpec}' is not known and does nothing" + (nearest is null ? "" : $": did you mean '{nearest}'?"));
}
