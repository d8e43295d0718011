using Dovetail.Generator.Emission.Text;

namespace Dovetail.Generator.Tests.Emission.Text;

public sealed class CodeWriterTests
{
    private readonly CodeWriter _writer = new();

    [Fact]
    public void Blocks_indent_and_gaps_stand_between_members_only()
    {
        using (_writer.Block("class C"))
        {
            _writer.Gap();
            _writer.Line("int A;");
            _writer.Gap();
            _writer.Gap();
            using (_writer.Block("void F()", "};"))
            {
                _writer.Gap();
            }

            _writer.Gap();
        }

        AssertText("class C\n{\n    int A;\n\n    void F()\n    {\n    };\n}\n");
    }

    [Fact]
    public void Several_lines_are_indented_and_empty_ones_stay_empty()
    {
        using (_writer.Indented())
        {
            _writer.Lines("a\r\n\r\n  b");
        }

        AssertText("    a\n\n      b\n");
    }

    [Fact]
    public void A_short_list_stands_on_one_line()
    {
        _writer.List("F(", ["a", "b"], ");");
        _writer.List("G = [", [], "];");

        AssertText("F(a, b);\nG = [];\n");
    }

    [Fact]
    public void A_long_list_has_one_item_to_a_line()
    {
        var item = new string('x', 100);

        _writer.List("F(", [item, item], ");");
        _writer.List("G = [", [item, item], "];");

        AssertText($"F(\n    {item},\n    {item});\nG = [\n    {item},\n    {item}\n];\n");
    }

    [Fact]
    public void A_long_list_of_short_items_fills_its_lines()
    {
        var item = new string('x', 70);

        _writer.Fill("F(", [item, item, item], ");");
        _writer.Fill("G = [", [item, item, item], "];");

        AssertText($"F(\n    {item}, {item},\n    {item});\nG = [\n    {item}, {item},\n    {item}\n];\n");
    }

    [Fact]
    public void A_long_expression_is_broken_at_its_outermost_brackets_until_its_lines_fit()
    {
        var name = new string('x', 60);

        _writer.Wrap($"[\"a\"] = new() {{ First = [\"{name},(\", \"\\\"{name}\"], Second = new Pair<int, List<string>>({name}, static page => page.{name}, F({name})), Third = 1 }},");

        AssertText($$"""
            ["a"] = new()
            {
                First = ["{{name}},(", "\"{{name}}"],
                Second = new Pair<int, List<string>>(
                    {{name}},
                    static page => page.{{name}},
                    F({{name}})),
                Third = 1,
            },

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Type_arguments_are_not_torn_apart()
    {
        var name = new string('x', 80);

        _writer.Wrap($"F(new A<{name}, B<int, C<{name}, string>>>(), a => b, c);");

        AssertText($"F(\n    new A<{name}, B<int, C<{name}, string>>>(),\n    a => b,\n    c);\n");
    }

    [Fact]
    public void What_has_no_brackets_stays_as_it_is()
    {
        var name = new string('x', 200);

        _writer.Wrap($"A = \"({name}\";");
        _writer.Wrap($"B({name};");

        AssertText($"A = \"({name}\";\nB({name};\n");
    }

    private void AssertText(string text) => Assert.Equal(text, _writer.ToString());
}
