namespace Dovetail.TestServer.Tests.Schemas;

/// <summary>The cases of the suite that come out otherwise, by their beginnings, and why.</summary>
internal static class SchemaLedger
{
    /// <summary>The draft's own schema is a document of another server, and documents are not fetched.</summary>
    private static readonly string[] Metaschema = ["defs: validate definition against metaschema", "ref: remote ref, containing refs itself"];

    /// <summary>A client is held to the formats that its document has: in OpenAPI they are no annotations.</summary>
    private static readonly string[] Formats = ["format: "];

    /// <summary>Patterns run in .NET (see <c>ConstraintPattern</c>), whose classes and code units differ in these from ECMA-262's.</summary>
    private static readonly string[] Patterns =
    [
        "ecmascript-regex: ECMA 262 \\s matches whitespace: zero-width whitespace matches",
        "ecmascript-regex: ECMA 262 \\S matches everything but whitespace: zero-width whitespace does not match",
        "ecmascript-regex: patterns always use unicode semantics with pattern: unicode matching is case-sensitive",
        "ecmascript-regex: patterns always use unicode semantics with patternProperties: unicode matching is case-sensitive",
        "ecmascript-regex: pattern with non-ASCII digits: ascii non-digits",
        "ecmascript-regex: patternProperties with non-ASCII digits: ascii non-digits",
        "non-bmp-regex: ",
    ];

    /// <summary><c>\p{digit}</c> is a name that .NET does not have: a pattern that can not be read refuses nothing.</summary>
    private static readonly string[] UnicodeNames = ["pattern: pattern with Unicode property escape requires unicode mode"];

    /// <summary>OpenAPI 3.0 and 2.0 have no <c>id</c>.</summary>
    private static readonly string[] Draft4Ids = ["ref: Location-independent identifier", "ref: id must be resolved against nearest parent"];

    /// <summary>1.0 is an integer in every dialect, as 2020-12 has it.</summary>
    private static readonly string[] Floats = ["zeroTerminatedFloats: "];

    public static IReadOnlyList<string> Of(string draft, string part) => (draft, part) switch
    {
        ("draft2020-12", "") => [.. Metaschema, .. Formats, .. UnicodeNames],
        ("draft2020-12", _) => Patterns,
        ("draft4", "") => [.. Draft4Ids, "definitions: validate definition against metaschema", Metaschema[1]],
        _ => [.. Patterns, .. Floats],
    };
}
