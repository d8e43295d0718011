using System.Globalization;

namespace Dovetail.Tool.Reports;

/// <summary>What an API is, for people.</summary>
internal static class InspectionText
{
    /// <summary>Of longer lists groups are shown, and the operations of one on demand.</summary>
    private const int MostOperations = 100;

    public static void Write(ToolSession session, ApiInspection api)
    {
        session.Output.WriteLine($"{api.Client}, version {TableWriter.OneLine(api.Version)}");
        if (api.Summary is { Length: > 0 } summary)
        {
            session.Output.WriteLine(TableWriter.OneLine(summary.Split('\n')[0]));
        }

        session.Output.WriteLine();
        TableWriter.Write(session, [], Facts(api));
        session.Output.WriteLine();
        if (api.Operations.Count <= MostOperations)
        {
            TableWriter.Write(session, ["method", "returns", "operation", "pages"], [.. api.Operations.Select(Row)]);
            return;
        }

        TableWriter.Write(session, ["group", "operations", "paging"], [.. api.Operations.GroupBy(operation => operation.Group).Select(group => (string[])
            [group.Key, Number(group.Count()), Number(group.Count(operation => operation.Pages is not null))])]);
        session.Output.WriteLine("The operations of one: --group NAME");
    }

    private static List<string[]> Facts(ApiInspection api) =>
    [
        ["document", $"{Words(api.Files, "file")}, {Kilo(api.Characters)}"],
        .. Lines("servers", api.Servers, "none that is absolute: BaseAddress has to be set"),
        .. Lines("security", api.Security, "none declared: any credential can be set"),
        .. Lines("limits", api.RateLimits, "none declared"),
        ["operations", $"{Number(api.OperationCount)}, {Number(api.PagingCount)} of them page"],
        ["types", $"{Words(api.Models, "model")}, {Words(api.Unions, "union")}, {Words(api.Enums, "enum")}"],
        .. api.Webhooks == 0 ? Array.Empty<string[]>() : [["webhooks", Number(api.Webhooks)]],
        ["generated", $"{Words(api.GeneratedFiles, "file")}, {Kilo(api.GeneratedCharacters)} of C#"],
    ];

    private static IEnumerable<string[]> Lines(string name, IReadOnlyList<string> texts, string otherwise) =>
        (texts.Count == 0 ? [otherwise] : texts).Select((text, index) => (string[])[index == 0 ? name : "", text]);

    private static string[] Row(InspectedOperation operation) =>
        [$"{operation.Method}{(operation.Deprecated ? " (deprecated)" : "")}", operation.Returns, operation.Http, operation.Pages ?? ""];

    private static string Kilo(long characters) => string.Create(CultureInfo.InvariantCulture, $"{(characters + 999) / 1000:N0} KB");

    private static string Words(int count, string word) => $"{Number(count)} {word}{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
