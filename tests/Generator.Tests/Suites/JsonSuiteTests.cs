using System.Text;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Json;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Harness;

namespace Dovetail.Generator.Tests.Suites;

/// <summary>JSONTestSuite judges the scanner of documents: what begins with y is read, what begins with n is refused, of what begins with i the page lists what is read.</summary>
public sealed class JsonSuiteTests
{
    private const string Section = "JSON, the scanner of documents";

    [Fact]
    public void A_text_is_read_or_refused_as_the_suite_says()
    {
        var folder = SuiteLedger.Folder("json-parsing", "test_parsing");
        Assert.SkipWhen(folder is null, SuiteLedger.Variable + " is not set: the folder with json-parsing.");
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(folder!, "*.json").Order(StringComparer.Ordinal))
        {
            count++;
            Judge(found, Path.GetFileName(file), File.ReadAllBytes(file));
        }

        Judge(found, "n_structure_100000_opening_arrays.json", Encoding.ASCII.GetBytes(new string('[', 100_000)));
        Judge(found, "n_structure_open_array_object.json", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("[{\"\":", 50_000))));
        Assert.True(count > 300, $"{count} cases only");
        var differences = SuiteLedger.Differences(Section, found);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static void Judge(Dictionary<string, string> found, string name, byte[] bytes)
    {
        var isRead = IsRead(bytes);
        if (isRead != (name[0] == 'y'))
        {
            found.Add(name, isRead ? "read" : "refused");
        }
    }

    // As the compiler does it: what is no UTF-8 becomes U+FFFD.
    private static bool IsRead(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var text = new SpecText(new SourceFile("/suite/case.json", reader.ReadToEnd()));
        try
        {
            _ = new JsonScanner(text, [], TestContext.Current.CancellationToken).Read();
            return true;
        }
        catch (SpecSyntaxException)
        {
            return false;
        }
    }
}
