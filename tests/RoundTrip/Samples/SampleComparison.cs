using System.Globalization;
using System.Text.Json;

namespace Dovetail.RoundTrip.Samples;

/// <summary>Finds what a sample lost on its way.</summary>
internal static class SampleComparison
{
    /// <returns>The first difference, with its place; null where there is none.</returns>
    public static string? Difference(SampleValue sample, JsonElement actual, string path = "$") => (sample, actual.ValueKind) switch
    {
        (SampleObject expected, JsonValueKind.Object) => Members(expected, actual, path),
        (SampleArray expected, JsonValueKind.Array) => Items(expected, actual, path),
        (SampleScalar expected, _) when Says(expected, actual) => null,
        _ => $"{path}: {SampleText.Of(sample)} became {actual.GetRawText()}",
    };

    private static string? Members(SampleObject expected, JsonElement actual, string path)
    {
        foreach (var member in expected.Members)
        {
            var inner = $"{path}.{member.Name}";
            if (actual.TryGetProperty(member.Name, out var value))
            {
                if (Difference(member.Value, value, inner) is { } difference)
                {
                    return difference;
                }
            }
            else
            {
                return $"{inner}: {SampleText.Of(member.Value)} is gone";
            }
        }

        var names = expected.Members.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        return actual.EnumerateObject().FirstOrDefault(member => !names.Contains(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } added
            ? $"{path}.{added.Name}: {added.Value.GetRawText()} came from nowhere"
            : null;
    }

    private static string? Items(SampleArray expected, JsonElement actual, string path)
    {
        var count = actual.GetArrayLength();
        return count != expected.Items.Count
            ? $"{path}: {expected.Items.Count} items became {count}"
            : expected.Items.Select((item, index) => Difference(item, actual[index], string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))).FirstOrDefault(difference => difference is not null);
    }

    private static bool Says(SampleScalar expected, JsonElement actual)
    {
        using var document = JsonDocument.Parse(expected.Json);
        return expected.Equality is SampleEquality.Exact || actual.ValueKind is not JsonValueKind.String
            ? JsonEquality.AreEqual(document.RootElement, actual)
            : Says(expected.Equality, document.RootElement.GetString()!, actual.GetString()!);
    }

    private static bool Says(SampleEquality equality, string expected, string actual) => equality switch
    {
        SampleEquality.DateTime => Moment(expected).EqualsExact(Moment(actual)),
        SampleEquality.Time => TimeOfDay(expected) == TimeOfDay(actual),
        SampleEquality.Guid => Guid.Parse(expected) == Guid.Parse(actual),
        _ => Bytes(expected).SequenceEqual(Bytes(actual)),
    };

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text.ToUpperInvariant(), CultureInfo.InvariantCulture);

    private static TimeOnly TimeOfDay(string text) => TimeOnly.Parse(text.TrimEnd('Z'), CultureInfo.InvariantCulture);

    private static byte[] Bytes(string text) => Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/'));
}
