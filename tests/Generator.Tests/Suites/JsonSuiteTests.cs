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
        var cases = JsonSuite.Cases();
        Assert.SkipWhen(cases is null, SuiteLedger.Variable + " is not set: the folder with json-parsing.");
        Assert.True(cases!.Count > 302, $"{cases.Count} cases only");
        var differences = SuiteLedger.Differences(Section, JsonSuite.Judge(cases, IsRead));
        Assert.True(differences.Count == 0, string.Join("\n", differences));
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
