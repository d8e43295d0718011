using Dovetail.Generator.Model;

namespace Dovetail.RoundTrip.Samples;

/// <summary>Values of the scalars: usual ones, and those that careless code loses. A new scalar is a new row.</summary>
/// <remarks>
/// A number of JSON whose C# type is double or float has no more digits here than the type holds: beyond them other software reads another number too (RFC 8259 6).
/// A date-time has at most seven digits of a second, as many as DateTimeOffset holds.
/// </remarks>
internal sealed record ScalarSamples(SampleEquality Equality, string[] Usual, string[] Edges)
{
    private static readonly Dictionary<ScalarKind, ScalarSamples> ByKind = new()
    {
        [ScalarKind.String] = Text(["a", "some text"], ["", " ", "null", "\\u0000", "\\\"\\\\\\/\\b\\f\\n\\r\\t", "\\u00e9", "é", "日本語", "😀", "\\ud83d\\ude00", "<script>'&amp;+", "\\u2028", "2024-02-29T00:00:00Z", "1.0"]),
        [ScalarKind.Boolean] = new(SampleEquality.Exact, ["true"], ["false"]),
        [ScalarKind.Int32] = new(SampleEquality.Exact, ["1", "42"], ["0", "-1", "-0", "2147483647", "-2147483648", "7.0", "1e3"]),
        [ScalarKind.Int64] = new(SampleEquality.Exact, ["1", "42"], ["0", "-1", "9007199254740993", "9223372036854775807", "-9223372036854775808", "7.0", "1e3"]),
        [ScalarKind.UInt64] = new(SampleEquality.Exact, ["1", "42"], ["0", "9223372036854775808", "18446744073709551615", "7.0"]),
        [ScalarKind.Single] = new(SampleEquality.Exact, ["1.5", "42"], ["0", "-0", "0.1", "3.4028235E+38", "1E-45", "16777216", "1.50", "1e3"]),
        [ScalarKind.Double] = new(SampleEquality.Exact, ["1.5", "42"], ["0", "-0", "0.1", "1.7976931348623157E+308", "5E-324", "9007199254740992", "1.50", "1e3", "123456789.12345679"]),
        [ScalarKind.Decimal] = new(SampleEquality.Exact, ["1.5", "42"], ["0", "-0", "0.1", "1.50", "79228162514264337593543950335", "0.0000000000000000000000000001", "1e3"]),
        [ScalarKind.BigInteger] = new(SampleEquality.Exact, ["1", "42"], ["0", "-1", "123456789012345678901234567890", "-99999999999999999999", "7.0", "1e3"]),
        [ScalarKind.Date] = Text(["2024-02-29"], ["0001-01-01", "9999-12-31"]),
        [ScalarKind.Time] = Text(["20:20:39"], ["00:00:00", "23:59:59.9999999", "20:20:39.100", "20:20:39Z"], SampleEquality.Time),
        [ScalarKind.DateTime] = Text(["2024-02-29T20:20:39Z"], ["2024-02-29T20:20:39+01:00", "2024-02-29T20:20:39.120-14:00", "2024-02-29t20:20:39.1234567z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "2024-02-29T20:20:39-00:00"], SampleEquality.DateTime),
        [ScalarKind.HttpDate] = new(SampleEquality.Exact, ["\"Sun, 06 Nov 1994 08:49:37 GMT\""], ["\"Fri, 31 Dec 9999 23:59:59 GMT\""]),
        [ScalarKind.UnixTime] = new(SampleEquality.Exact, ["1700000000"], ["0", "-1", "253402300799", "1700000000.0"]),
        [ScalarKind.Guid] = Text(["6f9619ff-8b86-d011-b42d-00cf4fc964ff"], ["00000000-0000-0000-0000-000000000000", "6F9619FF-8B86-D011-B42D-00CF4FC964FF"], SampleEquality.Guid),
        [ScalarKind.Uri] = Text(["https://example.com/a"], ["", "/a/b?c=d#e", "HTTPS://EXAMPLE.com:443/%7Ea/../b", "urn:isbn:0451450523", "https://例え.jp/ü", "a b"]),
        [ScalarKind.Bytes] = Text(["aGVsbG8="], ["", "aGVsbA==", "_-8=", "++//"], SampleEquality.Bytes),
        [ScalarKind.Json] = new(SampleEquality.Exact, ["\"a\"", "{\"a\": [1, 2]}"], ["{}", "[]", "[null, {\"a\": null}]", "0", "1e400", "1.50", "12345678901234567890.123456789012345678901234567890", "false", "\"\\u00e9\\u0000\"", "{\"\": {\"a\": {\"b\": [[[]]]}}}"]),
    };

    public static SampleScalar Any(ScalarKind kind, bool atEdge, Random random)
    {
        var samples = ByKind[kind];
        var texts = atEdge ? samples.Edges : samples.Usual;
        return new SampleScalar(texts[random.Next(texts.Length)], samples.Equality);
    }

    private static ScalarSamples Text(string[] usual, string[] edges, SampleEquality equality = SampleEquality.Exact) =>
        new(equality, [.. usual.Select(Quote)], [.. edges.Select(Quote)]);

    private static string Quote(string text) => $"\"{text}\"";
}
