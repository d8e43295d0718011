using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Tests.Emission.Text;

public sealed class DocCommentTests
{
    [Fact]
    public void A_doc_comment_stays_a_doc_comment() => HostileText.Check(text =>
    {
        var comment = Print(new DocModel(text, text));

        Assert.All(comment.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("/// ", line, StringComparison.Ordinal));
        var tree = CSharpSyntaxTree.ParseText(comment + "public class C { }", new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose));
        Assert.Empty(tree.GetDiagnostics());
        Assert.Equal("C", Assert.Single(tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()).Identifier.Text);
        var elements = tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<XmlElementSyntax>().Select(element => element.StartTag.Name.ToString());
        Assert.Empty(elements.Except(["summary", "remarks", "para"]));
        Assert.DoesNotContain(CSharpCompilation.Create("C", [tree]).GetDiagnostics(), diagnostic => diagnostic.Id == "CS1570");
    });

    [Fact]
    public void One_line_stands_on_one_line() =>
        Assert.Equal("/// <summary>A &lt;pet&gt; &amp; its owner.</summary>\n", Print(new DocModel("  A <pet> & its owner.\n")));

    [Fact]
    public void An_empty_line_parts_paragraphs() => Assert.Equal(
        """
        /// <remarks>
        /// First,
        ///   indented.
        /// <para>Second.</para>
        /// <para>
        /// * third
        /// * and more
        /// </para>
        /// </remarks>

        """.ReplaceLineEndings("\n"),
        Print(new DocModel(null, "First,\r\n  indented.  \r\n\r\n \r\n   Second.\n\n* third\u2028* and more\n\n")));

    [Theory]
    [InlineData("<p>Makes a <a href=\"/x\">charge</a>.</p>\n\n<P>See <code>amount</code><br/>and <b>more</b>.</P>", "<remarks>\n/// Makes a charge.\n/// <para>\n/// See `amount`\n/// and more.\n/// </para>\n/// </remarks>")]
    [InlineData("One of:<ul><li>a</li><li>b</li></ul>", "<remarks>\n/// One of:\n/// <para>\n/// * a\n/// * b\n/// </para>\n/// </remarks>")]
    [InlineData("See<blockquote>Note: <u>x</u></blockquote>", "<remarks>\n/// See\n/// <para>Note: x</para>\n/// </remarks>")]
    [InlineData("<table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>1</td><td>2</td></tr></table>", "<remarks>\n/// | a | b\n/// | 1 | 2\n/// </remarks>")]
    [InlineData("A List<string>, 1 < 2 &lt; 3 <p <b", "<remarks>A List&lt;string&gt;, 1 &lt; 2 &lt; 3 &lt;p &lt;b</remarks>")]
    [InlineData("&#x202E;&#10;</summary>&#0;", "<remarks>&lt;/summary&gt;</remarks>")]
    public void Html_becomes_plain_text(string html, string comment) => Assert.Equal($"/// {comment}\n", Print(new DocModel(null, html)));

    [Fact]
    public void What_nobody_sees_is_left_out() => Assert.Equal("/// <summary>a b👩‍👩c</summary>\n", Print(new DocModel("\uFEFFa\u202E\tb\u0000👩\u200D👩\u200Bc")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("\u200B")]
    public void Nothing_said_is_nothing_printed(string? text) => Assert.Empty(Print(new DocModel(text)));

    [Fact]
    public void A_manual_is_cut_at_a_word()
    {
        var comment = Print(new DocModel(string.Concat(Enumerable.Repeat("word ", 1000))));

        Assert.EndsWith(" word …</summary>\n", comment, StringComparison.Ordinal);
        Assert.InRange(comment.Length, DocText.MaxLength - 100, DocText.MaxLength + 100);
    }

    [Fact]
    public void A_cut_leaves_no_half_of_a_character()
    {
        var comment = Print(new DocModel("a" + string.Concat(Enumerable.Repeat("😀", DocText.MaxLength))));

        Assert.DoesNotContain('\uFFFD', comment);
    }

    private static string Print(DocModel doc)
    {
        var writer = new CodeWriter();
        DocComment.Emit(writer, doc);
        return writer.ToString();
    }
}
