namespace Dovetail.Generator.Emission;

/// <summary>
/// Namespaces as prefixes, so that nothing in the user's project can stand in for their types. Those that stand in many lines have an alias:
/// what is left of <c>::</c> is looked up among aliases alone, so it is as safe as <c>global::</c>, and shorter to read.
/// </summary>
internal static class RuntimeNames
{
    public const string Root = "DoveApi::";
    public const string Serialization = "DoveJson::";
    public const string Http = "DoveHttp::";
    public const string Validation = "DoveValidation::";
    public const string Testing = "global::Dovetail.Testing.";

    /// <summary>The class of the client's own rules, by an alias: see <see cref="FileModel.Rules"/>.</summary>
    public const string Rules = "DoveRules.";
    public const string Collections = "DoveCollections::";
    public const string Threading = "DoveThreading::";
    public const string Converters = "DoveConverters::";
    public const string Analysis = "DoveAnalysis::";
    public const string Compiler = "DoveCompiler::";

    /// <summary>The alias for <see cref="Compiler"/>.</summary>
    public const string CompilerAlias = "using DoveCompiler = global::System.CodeDom.Compiler;";

    /// <summary>The aliases, and what each stands for.</summary>
    public static IReadOnlyList<(string Prefix, string Using)> Aliases { get; } =
    [
        (Analysis, "using DoveAnalysis = global::System.Diagnostics.CodeAnalysis;"),
        (Root, "using DoveApi = global::Dovetail;"),
        (Collections, "using DoveCollections = global::System.Collections.Generic;"),
        (Compiler, CompilerAlias),
        (Converters, "using DoveConverters = global::System.Text.Json.Serialization;"),
        (Http, "using DoveHttp = global::Dovetail.Http;"),
        (Serialization, "using DoveJson = global::Dovetail.Serialization;"),
        (Threading, "using DoveThreading = global::System.Threading;"),
        (Validation, "using DoveValidation = global::Dovetail.Validation;"),
    ];
}
