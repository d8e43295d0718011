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
        var cases = JsonSuite.Cases();
        Assert.SkipWhen(cases is null, SuiteLedger.Variable + " is not set: the folder with json-parsing.");
        Assert.True(cases!.Count > 302, $"{cases.Count} cases only");
        var differences = SuiteLedger.Differences(Section, JsonSuite.Judge(cases, IsRead));
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    // In one piece and in many: both ways have code of their own.
    private static bool IsRead(byte[] bytes)
    {
        var isRead = IsRead(() => JsonReader.Read<JsonElement, JsonFormat>(bytes, JsonReadContext.Tolerant));
        Assert.Equal(isRead, bytes.Length > 0 && IsRead(() => JsonReader.Read<JsonElement, JsonFormat>(Json.InPieces(bytes, 3), JsonReadContext.Tolerant)));
        return isRead;
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
