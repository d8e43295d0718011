using FsCheck;
using FsCheck.Fluent;

namespace Dovetail.Generator.Tests.Emission.Text;

/// <summary>Strings as an attacker, a careless author or a broken file would put them into a document.</summary>
internal static class HostileText
{
    public static readonly string[] Fragments =
    [
        "", " ", "a", "Ж", "漢", "😀", "\"", "\"\"\"", "'", "\\", "\\u0022", "\\x22", "{", "}", "{0}", "$\"{", "@\"", "*/", "/*", "//", "///",
        "</summary>", "<summary>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&amp;", "&#x3C;", "<?xml?>", "<script>", "<see cref=\"x\"/>",
        "\n", "\r", "\r\n", "\t", "\v", "\f", "\0", "\u0001", "\u001B", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u061C", "\u200B", "\u200D", "\u200E", "\u2028", "\u2029",
        "\u202A", "\u202E", "\u2066", "\u2069", "\u3000", "\uFDD0", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\uD800", "\uDBFF", "\uDC00", "\uDFFF",
        "\U000E0041", "\U0010FFFF", "\u0301", "\n#pragma warning restore", "\n#error Pwned", "\n#if false", "\n#line 1 \"x\"", "#nullable disable",
        "\npublic class Pwned { }", "); System.Environment.Exit(1); //", "\"; class Pwned { } //", "0", "123", "\\", "1", "u8", "€",
    ];

    /// <summary>Each fragment alone, and each between others.</summary>
    private static IEnumerable<string> Known => Fragments.Concat(Fragments.Select(fragment => $"before {fragment} after")).Concat([string.Concat(Fragments)]);

    /// <summary>Any sequence of fragments and of random strings.</summary>
    public static Arbitrary<string> Any { get; } = Gen
        .OneOf(Gen.Elements(Fragments), ArbMap.Default.GeneratorFor<string>().Where(text => text is not null))
        .ListOf()
        .Select(parts => string.Concat(parts))
        .ToArbitrary();

    /// <summary>Fails for the first string, known or random, for which the property fails; the same strings at every run.</summary>
    public static void Check(Action<string> property)
    {
        foreach (var text in Known)
        {
            property(text);
        }

        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(1, 3), Prop.ForAll(Any, property));
    }
}
