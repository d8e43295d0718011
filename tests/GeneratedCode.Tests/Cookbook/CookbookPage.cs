using System.Text.RegularExpressions;
using Features.Pages;

namespace Features.Cookbook;

/// <summary>docs/guide/cookbook.md, as tasks.</summary>
internal static partial class CookbookPage
{
    public static IReadOnlyList<CookbookTask> Read()
    {
        var sections = Heading().Split(Page.Read("cookbook.md")).Skip(1).ToList();
        var tasks = new List<CookbookTask>();
        for (var i = 0; i < sections.Count; i += 2)
        {
            var text = sections[i + 1];
            var code = Page.Block().Match(text);
            tasks.Add(new CookbookTask(int.Parse(sections[i], System.Globalization.CultureInfo.InvariantCulture), code.Groups[1].Value));
        }

        return tasks;
    }

    [GeneratedRegex(@"^## (\d+)\. .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
