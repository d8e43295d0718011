using System.Globalization;

namespace Dovetail.Testing.Internal;

/// <summary>Texts of each format of JSON Schema (draft 2020-12, validation 7.3); none of a format that is not known.</summary>
internal static class FormatText
{
    public static IEnumerable<string> Of(string format, int index, int minLength)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        string[] texts = format switch
        {
            "email" or "idn-email" => [$"user{number}@example.com", $"user{number}@{new string('a', Math.Clamp(minLength - 30, 1, 60))}.example.com", $"{number}@a.b"],
            "hostname" or "idn-hostname" => [$"host{number}.example.com", $"{new string('a', Math.Clamp(minLength - 13, 1, 60))}{number}.example.com", $"a{number}"],
            "ipv4" => [$"192.0.2.{(index % 254) + 1}"],
            "ipv6" => [$"2001:db8::{(index + 1).ToString("x", CultureInfo.InvariantCulture)}"],
            "uri" or "iri" or "url" => [$"https://example.com/{number}", $"https://example.com/{number}/{new string('a', Math.Max(0, minLength - 22))}", $"a:{number}"],
            "uri-reference" or "iri-reference" => [$"/{number}"],
            "json-pointer" => [$"/{number}"],
            "uuid" => [string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{index + 1:x12}")],
            "date" => [Samples.Date(index: index).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            "date-time" => [Samples.DateTime(index: index).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)],
            "time" => [Samples.Time(index: index).ToString("HH:mm:ss", CultureInfo.InvariantCulture) + "Z"],
            "duration" => [$"P{number}D"],
            "byte" => [Convert.ToBase64String([(byte)(index + 1), 2, 3]), "AQ=="],
            "regex" => [$"^a{{{number}}}$"],
            _ => [],
        };
        return texts;
    }
}
