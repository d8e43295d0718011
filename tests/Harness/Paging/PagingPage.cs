using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Dovetail.Generator;
using Dovetail.Generator.Options;

namespace Dovetail.Harness.Paging;

/// <summary>Writes docs/house/paging.md: which operations of real documents are found to page, beside what is true of them.</summary>
internal static class PagingPage
{
    /// <summary>The folder with what was judged by hand.</summary>
    public const string JudgedVariable = "DOVETAIL_PAGING";

    /// <summary>The folder with what vendors' libraries walk.</summary>
    public const string VendorsVariable = "DOVETAIL_SDK_TRUTH";

    private const string Judged = "paging-truth.tsv";

    public static string Write(IReadOnlyList<CorpusEntry> corpus, string judgedFolder, string vendorsFolder)
    {
        var judged = PagingTruth.Judged(Path.Combine(judgedFolder, Judged));
        var specs = judged.Pages.Concat(judged.Others).Select(key => key.Spec).ToHashSet(StringComparer.Ordinal);
        var styles = StylesOf([.. corpus.Where(entry => specs.Contains(entry.Name))]);
        var all = PagingFigures.Of(judged, styles);
        var elsewhere = PagingFigures.Of(new PagingTruth(judged.Elsewhere, new HashSet<OperationKey>(), new HashSet<OperationKey>()), styles);
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Paging

            Which operations of real documents are found to page, with nothing in the documents that says so in so many words. The documents, and what is true of them, are test data and no part of this repository. This page is written by

            ```
            dotnet run -c Release --project tests/Corpus -- <folder with manifest.tsv> --paging docs/house/paging.md
            ```

            with the folder of the judged operations in `{JudgedVariable}` and that of the vendors' libraries in `{VendorsVariable}`; `PagingPageTests` holds it.

            **{all.Pages} operations page: {all.Found} are found, {all.Percent} %; {all.Others} do not: {all.Taken} are taken to.** They were read one by one. Of {elsewhere.Pages} more, whose documents do not say how they page, {elsewhere.Found} are found.

            | document | page | found | do not | taken to | styles |
            | --- | ---: | ---: | ---: | ---: | --- |
            {Rows(specs, judged, styles)}

            ## Beside the vendors' own libraries

            What the vendor's library for JavaScript walks, operation by operation, of the same documents. Its version is of another day than the document: operations that only one of both has are left out.

            | document | the library walks | found | it does not | taken to |
            | --- | ---: | ---: | ---: | ---: |
            {Vendors(vendorsFolder, styles)}

            OpenAI's library returns a `Page` of {OpenAiSinglePages(vendorsFolder, styles)} operations, a class that has no next page: they are none of those that it walks. And it does not walk what it calls usage and costs, whose document gives a `next_page` and takes it: those are the ones that are taken to page, and judged by hand they do.

            ## What is not found

            Each was read in its document. A walk that takes the wrong list, direction or first page loses data silently: where the document does not say, none is taken.

            | document | operation | why |
            | --- | --- | --- |
            {Missing(judged, styles)}

            """);
    }

    /// <summary>The style of each operation of some documents; null where it does not page.</summary>
    public static IReadOnlyDictionary<OperationKey, string?> StylesOf(IReadOnlyList<CorpusEntry> entries)
    {
        var styles = new ConcurrentDictionary<OperationKey, string?>();
        Parallel.ForEach(entries, entry =>
        {
            var files = SpecFiles.Read(entry.Document, entry.Folder);
            var api = ClientCompiler.Compile(files.Document, files.Others, new GeneratorOptions { Namespace = GeneratorRun.Namespace }, CancellationToken.None).Value;
            foreach (var operation in api?.Groups.SelectMany(group => group.Operations) ?? [])
            {
                // An operation may have several methods, one for each kind of answer.
                styles.AddOrUpdate(
                    OperationKey.Of(entry.Name, operation.HttpMethod, operation.Path),
                    operation.Paging?.Advance.Style,
                    (_, other) => other ?? operation.Paging?.Advance.Style);
            }
        });
        return styles;
    }

    private static string Rows(IEnumerable<string> specs, PagingTruth truth, IReadOnlyDictionary<OperationKey, string?> styles)
    {
        var text = new StringBuilder();
        foreach (var spec in specs.Order(StringComparer.Ordinal))
        {
            var figures = PagingFigures.Of(truth, styles, key => key.Spec == spec);
            var found = truth.Pages.Where(key => key.Spec == spec).Select(key => styles.GetValueOrDefault(key)).OfType<string>().Distinct().Order(StringComparer.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"| {spec} | {figures.Pages} | {figures.Found} | {figures.Others} | {figures.Taken} | {string.Join(", ", found)} |\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Missing(PagingTruth truth, IReadOnlyDictionary<OperationKey, string?> styles) => string.Join('\n', truth.Pages
        .Where(key => styles.TryGetValue(key, out var style) && style is null)
        .Select(key => $"| {key.Spec} | `{key.Method} {key.Path}` | {PagingReasons.Of(key)} |")
        .Order(StringComparer.Ordinal));

    private static string Vendors(string folder, IReadOnlyDictionary<OperationKey, string?> styles)
    {
        string Row(string spec, PagingTruth truth)
        {
            var figures = PagingFigures.Of(truth, styles);
            return string.Create(CultureInfo.InvariantCulture, $"| {spec} | {figures.Pages} | {figures.Found} | {figures.Others} | {figures.Taken} |");
        }

        return string.Join('\n',
            Row("github-rest", PagingTruth.OfPaths("github-rest", Path.Combine(folder, "github-paging.tsv"), styles.Keys.Where(static key => key.Spec == "github-rest"))),
            Row("stripe", PagingTruth.OfLibrary("stripe", Path.Combine(folder, "stripe.tsv"), static page => page != "-")),
            Row("openai", PagingTruth.OfLibrary("openai", Path.Combine(folder, "openai.tsv"), static page => page is not ("-" or "Page"))));
    }

    private static int OpenAiSinglePages(string folder, IReadOnlyDictionary<OperationKey, string?> styles) =>
        PagingFigures.Of(PagingTruth.OfLibrary("openai", Path.Combine(folder, "openai.tsv"), static page => page == "Page"), styles).Pages;
}
