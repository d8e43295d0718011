using TypeSpec.Documentation;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>Documentation.json.</summary>
internal static class DocumentationScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var documentation = new DocumentationClient(new() { BaseAddress = it.Server }).Documentation;

        it.Sends("Documentation_Lists_bulletPointsOp", () => documentation.ListsBulletPointsOpAsync());
        it.Sends("Documentation_Lists_bulletPointsModel", () => documentation.ListsBulletPointsModelAsync(new() { Input = new() { Prop = ListsBulletPointsEnum.Simple } }));
        it.Sends("Documentation_Lists_numbered", () => documentation.ListsNumberedAsync());
        it.Sends("Documentation_TextFormatting_boldText", () => documentation.TextFormattingBoldTextAsync());
        it.Sends("Documentation_TextFormatting_italicText", () => documentation.TextFormattingItalicTextAsync());
        it.Sends("Documentation_TextFormatting_combinedFormatting", () => documentation.TextFormattingCombinedFormattingAsync());
    }
}
