using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Generator.Door;

/// <summary>The C# that a project compiles with.</summary>
internal static class Language
{
    private const LanguageVersion Oldest = LanguageVersion.CSharp12;

    /// <summary>The version by its name where clients can not be written in it; null where they can.</summary>
    public static string? Unfit(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: < Oldest } old ? old.LanguageVersion.ToDisplayString() : null;

    /// <summary>One finding for the project, however many documents it has.</summary>
    public static FindingReport Report(string? unfit, bool hasSpecs) =>
        new(unfit is null || !hasSpecs ? [] : [Findings.OldLanguage(unfit)], []);
}
