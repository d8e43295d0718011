using Dovetail.Fuzz.Trees;

namespace Dovetail.Fuzz.Mutations;

/// <summary>
/// Members that mean something to a reader of OpenAPI, legal or nearly so, from the lists beside this file.
/// <c>@ref</c> becomes a reference into the document, <c>@text</c> a hostile string.
/// </summary>
internal sealed class Snippets
{
    private readonly IReadOnlyList<Tree> _templates;

    private Snippets(string list)
    {
        using var reader = new StreamReader(typeof(Snippets).Assembly.GetManifestResourceStream(list)!);
        _templates = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(TreeReader.Read)];
    }

    public static Snippets OfSchemas { get; } = new("schema-members.jsonl");

    /// <summary>Of operations, parameters, responses, servers, security and the root.</summary>
    public static Snippets OfTheRest { get; } = new("other-members.jsonl");

    public TreeMapping Any(IReadOnlyList<Place> places, Random random) => (TreeMapping)Fill(_templates[random.Next(_templates.Count)], places, random);

    private static Tree Fill(Tree template, IReadOnlyList<Place> places, Random random) => template switch
    {
        TreeMapping mapping => new TreeMapping([.. mapping.Entries.Select(entry => new TreeEntry(Fill(entry.Key, places, random), Fill(entry.Value, places, random)))]),
        TreeSequence sequence => new TreeSequence([.. sequence.Items.Select(item => Fill(item, places, random))]),
        TreeScalar { IsString: true } text => new TreeScalar(Fill(text.Text, places, random), isString: true),
        _ => template,
    };

    private static string Fill(string template, IReadOnlyList<Place> places, Random random) => template switch
    {
        "@ref" => PointerChoice.Any(places, random),
        _ when template.Contains("@text", StringComparison.Ordinal) => template.Replace("@text", HostileStrings.Any(random), StringComparison.Ordinal),
        _ => template,
    };
}
