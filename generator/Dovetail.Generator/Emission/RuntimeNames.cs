namespace Dovetail.Generator.Emission;

/// <summary>
/// The runtime's namespaces as prefixes, so that nothing in the user's project can stand in for its types. Those that stand in every line have an alias:
/// what is left of <c>::</c> is looked up among aliases alone, so it is as safe as <c>global::</c>, and shorter to read.
/// </summary>
internal static class RuntimeNames
{
    public const string Root = "global::Dovetail.";
    public const string Serialization = "DoveJson::";
    public const string Http = "DoveHttp::";
    public const string Validation = Root + "Validation.";

    /// <summary>The class of the client's own rules, by an alias: see <see cref="FileModel.Rules"/>.</summary>
    public const string Rules = "DoveRules.";
    public const string Testing = Root + "Testing.";
    public const string Collections = "global::System.Collections.Generic.";

    /// <summary>The aliases, and what each stands for.</summary>
    public static IReadOnlyList<(string Prefix, string Using)> Aliases { get; } =
    [
        (Http, $"using DoveHttp = {Root}Http;"),
        (Serialization, $"using DoveJson = {Root}Serialization;"),
    ];
}
