using System.Text;
using System.Text.Json;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Serialization;

/// <summary>JSONTestSuite judges what reads responses: what begins with y is read, what begins with n is refused, of what begins with i the page lists what is read.</summary>
public sealed class JsonSuiteTests
{
    private const string Section = "JSON, the reader of responses";

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

    // In one piece and in many: both ways have code of their own.
    private static void Judge(Dictionary<string, string> found, string name, byte[] bytes)
    {
        var isRead = IsRead(() => JsonReader.Read<JsonElement, JsonFormat>(bytes, JsonReadContext.Tolerant));
        Assert.Equal(isRead, bytes.Length > 0 && IsRead(() => JsonReader.Read<JsonElement, JsonFormat>(Json.InPieces(bytes, 3), JsonReadContext.Tolerant)));
        if (isRead != (name[0] == 'y'))
        {
            found.Add(name, isRead ? "read" : "refused");
        }
    }

    private static bool IsRead(Func<JsonElement> read)
    {
        try
        {
            _ = read();
            return true;
        }
        catch (JsonFormatException)
        {
            return false;
        }
    }
}
