using System.Globalization;
using System.Text.Json;
using Dovetail.RateLimiting.Internal;

namespace Dovetail.Runtime.Tests.RateLimiting;

/// <summary>The tests of structured fields (RFC 9651) judge what reads RateLimit and RateLimit-Policy: their lists and dictionaries of items.</summary>
public sealed class StructuredFieldSuiteTests
{
    private const string Section = "Structured fields";

    [Fact]
    public void A_field_is_read_or_refused_as_the_suite_says()
    {
        var folder = SuiteLedger.Folder("structured-fields");
        Assert.SkipWhen(folder is null, SuiteLedger.Variable + " is not set: the folder with structured-fields.");
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(folder!, "*.json").Order(StringComparer.Ordinal))
        {
            using var cases = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var test in cases.RootElement.EnumerateArray())
            {
                count++;
                if (Judge(test) is { } difference)
                {
                    found.Add($"{Path.GetFileNameWithoutExtension(file)}: {test.GetProperty("name").GetString()}", difference);
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{count} cases, {found.Count} differ");
        Assert.True(count > 1500, $"{count} cases only");
        var differences = SuiteLedger.Differences(Section, found);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    /// <returns>What differs; null where nothing does.</returns>
    private static string? Judge(JsonElement test)
    {
        var text = string.Join(", ", test.GetProperty("raw").EnumerateArray().Select(static line => line.GetString()));
        var read = test.GetProperty("header_type").GetString() switch
        {
            "dictionary" => StructuredFieldReader.ReadDictionary(text)?.Select(static member => $"{member.Key}={Show(member.Value)}").ToList(),
            "list" => StructuredFieldReader.ReadList(text)?.Select(Show).ToList(),
            // No header that is read is a lone item: as a list it has to be one of one.
            _ => StructuredFieldReader.ReadList(text) is { Count: 1 } items ? [Show(items[0])] : null,
        };
        var isRefused = test.TryGetProperty("must_fail", out var fails) && fails.GetBoolean();
        if (isRefused || read is null)
        {
            return isRefused || (test.TryGetProperty("can_fail", out var can) && can.GetBoolean())
                ? (isRefused && read is not null ? $"read as {string.Join(", ", read)}" : null)
                : "refused";
        }

        var expected = Expected(test.GetProperty("header_type").GetString()!, test.GetProperty("expected"));
        return expected.SequenceEqual(read, StringComparer.Ordinal) ? null : $"read as {string.Join(", ", read)} instead of {string.Join(", ", expected)}";
    }

    private static List<string> Expected(string type, JsonElement expected) => type switch
    {
        "dictionary" => [.. expected.EnumerateArray().Select(static member => $"{member[0].GetString()}={Item(member[1])}")],
        "list" => [.. expected.EnumerateArray().Select(Item)],
        _ => [Item(expected)],
    };

    private static string Item(JsonElement item) =>
        (item[0].ValueKind == JsonValueKind.Array ? $"({string.Join(' ', item[0].EnumerateArray().Select(Item))})" : Bare(item[0]))
        + string.Concat(item[1].EnumerateArray().Select(static parameter => $";{parameter[0].GetString()}={Bare(parameter[1])}"));

    private static string Show(StructuredItem item) =>
        (item.Items is { } items ? $"({string.Join(' ', items.Select(Show))})" : Canonical(item.Text))
        + string.Concat(item.Parameters.Select(static parameter => $";{parameter.Key}={Canonical(parameter.Value)}"));

    // As the reader has them: the text, without quotes.
    private static string Bare(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "?1",
        JsonValueKind.False => "?0",
        JsonValueKind.Object => value.GetProperty("__type").GetString() switch
        {
            "token" => value.GetProperty("value").GetString()!,
            "date" => Canonical("@" + value.GetProperty("value").GetRawText()),
            "binary" => ":" + Convert.ToBase64String(FromBase32(value.GetProperty("value").GetString()!)) + ":",
            _ => value.GetProperty("value").GetString()!,
        },
        JsonValueKind.String => Canonical(value.GetString()!),
        _ => Canonical(value.GetRawText()),
    };

    // Numbers by their value, bytes by what they are.
    private static string Canonical(string text)
    {
        if (decimal.TryParse(text.TrimStart('@'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return (text[0] == '@' ? "@" : "") + number.ToString("0.###", CultureInfo.InvariantCulture);
        }

        if (text is not [':', .. var base64, ':'])
        {
            return text;
        }

        var bare = base64.TrimEnd('=');
        return ":" + Convert.ToBase64String(Convert.FromBase64String(bare.PadRight((bare.Length + 3) / 4 * 4, '='))) + ":";
    }

    // RFC 4648 6, as the suite has bytes.
    private static byte[] FromBase32(string text)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(text.TrimEnd('=').Select(static c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2))];
    }
}
