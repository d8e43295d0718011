namespace Dovetail.Generator.Options;

/// <summary>An option that a user can set for a document.</summary>
/// <param name="Name">Of its property, <c>Enums</c>; the metadata is <c>DovetailEnums</c>, the key <c>dovetail_enums</c>.</param>
/// <param name="Default">What holds where it is not set, as the guide says it.</param>
/// <param name="Documentation">What it does, as the guide says it.</param>
/// <param name="Apply">Reads a value, trimmed and not empty, into the options.</param>
internal sealed record OptionRow(string Name, string Default, string Documentation, Func<GeneratorOptions, OptionText, GeneratorOptions> Apply)
{
    /// <summary>The name of the item's metadata.</summary>
    public string Metadata => "Dovetail" + Name;

    /// <summary>The key in the document's section of .editorconfig: words of the name stand apart.</summary>
    public string Key => "dovetail_" + string.Concat(Name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}")).ToLowerInvariant();
}
