namespace Dovetail.Fuzz.Mutations;

/// <summary>Strings that break code which trusts them: as names, as texts in comments and literals, as numbers, as paths.</summary>
internal static class HostileStrings
{
    private static readonly string[] All =
    [
        "", " ", "\t", "\n", "\r\n", "\0", "\u0085", "\u2028", "\uFEFF", "\u200D", "\u0301", "\uD800", "\uDC00x", "😀", "日本語", "İı", "ß", "ǅ", "Ａ", "\u202Etxt",
        "0", "42", "-1", "1e999", "NaN", "true", "null", "~", "*", "&a", "!tag", "- x", "? x", "#", "/", "//", "..", "../x.json", "~1", "~01", "%2F", "%", "{", "}", "{}", "{0}", "{id}", "{id", "/{a}/{a}", "/a?b=c#d",
        "class", "record", "await", "field", "file", "required", "scoped", "_", "__arglist", "@class", "int", "dynamic", "nameof", "global", "init", "value", "System", "Dovetail", "String", "Object", "Task", "Type", "Exception", "List",
        "Equals", "ToString", "GetHashCode", "GetType", "Finalize", "MemberwiseClone", "ReferenceEquals", "JsonModel", "UnknownMembers", "ToJson", "FromJson", "WriteJson", "WriteMembers", "ReadUnknown", "OnRead", "ReadJson",
        "reader", "members", "writer", "s_members", "connection", "_connection", "options", "cancellationToken", "body", "request", "call", "client", "With", "Additional", "AdditionalProperties", "Match", "Switch", "Kind", "Value", "Item",
        "*/", "/*", "-->", "]]>", "<script>", "&lt;", "</summary>", "\"", "\"\"\"", "\\", "\\\"", "'", "`", "$\"{x}\"", "\\u0041", "a\nb", "a\r#error", "#if", "//\n}", ";", "$ref", "A.B.C", "A<B>", "a-b", "a_b", "aB", "AB", "ab", "a b", "x\u00ADy",
        new('a', 5_000), new('é', 300), string.Concat(Enumerable.Repeat("Very", 200)), "[", "(?<", "^(a+)+$", "2020-02-30", "9223372036854775808", "00000000-0000-0000-0000-00000000000g", "http://[", "\u0000/*\u0000",
    ];

    public static string Any(Random random) => All[random.Next(All.Length)];
}
