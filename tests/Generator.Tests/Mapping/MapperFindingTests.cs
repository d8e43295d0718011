namespace Dovetail.Generator.Tests.Mapping;

/// <summary>What is said, where, and with which names at hand.</summary>
public sealed class MapperFindingTests
{
    private const string Mine = "public class Mine { public string Sku { get; set; } = \"\"; public int Count { get; set; } public string? Remark { get; set; } }";

    [Fact]
    public void A_member_without_a_source() => MapperProject
        .OfMethod("public static partial Mine Map(Line line);", Mine)
        .Says("DOVE0103", "Mine.Remark", "Line", "Sku, Count", "[MapIgnore]").CompilesInSpite();

    [Fact]
    public void A_member_that_is_meant_to_be_left() => MapperProject.OfMethod("[MapIgnore(nameof(Mine.Remark))] public static partial Mine Map(Line line);", Mine).Compiles();

    [Fact]
    public void A_required_member_without_a_source() => MapperProject
        .OfMethod("public static partial Line Map(Short source);", "public class Short { public string Sku { get; set; } = \"\"; }")
        .Says("DOVE0104", "Line.Count", "Short", "[MapValue]").CompilesInSpite().Writes("throw new Dovetail.MappingException(");

    [Fact]
    public void A_constructor_without_a_source() => MapperProject
        .OfMethod("public static partial Long Map(Line line);", "public record Long(string Sku, int Count, string Name);")
        .Says("DOVE0104", "Long.Name");

    [Fact]
    public void A_source_that_goes_nowhere() => MapperProject
        .OfMethod("public static partial Short Map(Line line);", "public class Short { public string Sku { get; set; } = \"\"; }")
        .Says("DOVE0105", "Line.Count", "Short", "[MapIgnore]").CompilesInSpite();

    [Theory]
    [InlineData("public class Short { public string Sku { get; set; } = \"\"; public int Count => 1; }")]
    [InlineData("public class Short { public string Sku { get; set; } = \"\"; public List<int> Count { get; } = []; }")]
    public void A_source_whose_target_can_not_be_set(string type) =>
        MapperProject.OfMethod("public static partial Short Map(Line line);", type).Says("DOVE0105", "Line.Count").CompilesInSpite();

    [Fact]
    public void A_parameter_that_goes_nowhere() => MapperProject
        .OfMethod("[MapIgnore(\"Remark\")] public static partial Mine Map(Line line, int tenant);", Mine)
        .Says("DOVE0105", "'tenant'");

    [Theory]
    [InlineData("[MapIgnore(\"Remrak\")]", "'Remrak'", "did you mean 'Remark'?")]
    [InlineData("[MapMember(\"skuu\", \"Remark\")]", "'skuu'", "did you mean 'Sku'?")]
    [InlineData("[MapMember(\"sku\", \"Rmark\")]", "'Rmark'", "did you mean 'Remark'?")]
    [InlineData("[MapValue(\"Kount\", 1)]", "'Kount'", "did you mean 'Count'?")]
    [InlineData("[MapMember(\"sku.length\", \"Remark\")]", "'length'", "string")]
    public void A_name_that_is_none(string rule, params string[] words) =>
        Assert.All(words, word => Assert.Contains(word, MapperProject.OfMethod($"{rule} public static partial Mine Map(Line line);", Mine).Messages, StringComparison.Ordinal));

    [Fact]
    public void A_constant_of_another_type() => MapperProject
        .OfMethod("[MapValue(\"Count\", \"three\"), MapIgnore(\"Remark\")] public static partial Mine Map(Line line);", Mine)
        .Says("DOVE0107", "Mine.Count", "three");

    [Theory]
    [InlineData("public abstract class Target { public string Sku { get; set; } = \"\"; public int Count { get; set; } }", "abstract")]
    [InlineData("public interface Target { string Sku { get; set; } int Count { get; set; } }", "abstract")]
    [InlineData("public class Target { private Target() { } public string Sku { get; set; } = \"\"; public int Count { get; set; } }", "constructor")]
    public void A_target_that_can_not_be_created(string type, string word) => MapperProject
        .OfMethod("public static partial Target Map(Line line);", type)
        .Says("DOVE0111", "Target", word).CompilesInSpite();

    [Fact]
    public void Two_methods_for_two_types() => MapperProject
        .OfMethod("public static partial B Map(A a); private static int One(string text) => 1; private static int Two(string text) => 2;", "public class A { public string V { get; set; } = \"\"; } public class B { public int V { get; set; } }")
        .Says("DOVE0112", "'One'", "'Two'");

    [Fact]
    public void Two_sources_for_one_member() => MapperProject
        .OfMethod("[MapMember(\"sku\", \"Remark\"), MapMember(\"count\", \"Remark\")] public static partial Mine Map(Line line);", Mine)
        .Says("DOVE0112", "Mine.Remark");

    [Theory]
    [InlineData("public static class Mapper { }", "not partial")]
    [InlineData("public static partial class Mapper<T> { public static partial Mine Map(Line line); }", "generic")]
    [InlineData("file static partial class Mapper { public static partial Mine Map(Line line); }", "local to its file")]
    [InlineData("public static class Outer { [ApiMapper] public static partial class Inner { public static partial Mine Map(Line line); } }", "'Outer' is not partial")]
    [InlineData("public static partial class Mapper { public static partial T Map<T>(Line line); }", "generic")]
    [InlineData("public static partial class Mapper { static partial void Map(Line line); }", "it gives nothing")]
    [InlineData("public static partial class Mapper { public static partial Mine Map(); }", "it takes nothing")]
    [InlineData("public static partial class Mapper { public static partial Mine Map(ref Line line); }", "reference")]
    [InlineData("public static partial class Mapper { static partial void Map(Line line, int into); }", "no class that could be changed")]
    public void A_declaration_that_nothing_can_be_made_of(string mapper, string word) => MapperProject
        .Of($"using App.Shop; using Dovetail; namespace App.Mine; {Mine} {(mapper.Contains("ApiMapper", StringComparison.Ordinal) ? "" : "[ApiMapper] ")}{mapper}")
        .Says("DOVE0100", word);

    [Fact]
    public void A_finding_stands_at_its_method_and_heeds_a_pragma()
    {
        var project = MapperProject.OfMethod("#pragma warning disable DOVE0103\npublic static partial Mine Map(Line line);\n#pragma warning restore DOVE0103\npublic static partial Mine Again(Line line);".Replace("#", "\n#", StringComparison.Ordinal), Mine);
        var found = Assert.Single(project.Findings, finding => !finding.IsSuppressed);
        Assert.Equal("Again", found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan));
    }

    [Fact]
    public void The_way_back_is_checked_where_that_is_asked_for()
    {
        const string Types = "public class Short { public string Code { get; set; } = \"\"; public string? Spare { get; set; } }";
        const string Method = "[MapMember(\"sku\", nameof(Short.Code)), MapIgnore(\"Count\", \"Spare\")] public static partial Short Map(Line line);";
        MapperProject.OfMethod(Method, Types).Compiles();
        MapperProject.OfMethod(Method, Types, "(BothWays = true)").Says("DOVE0104", "On the way back: Line.Count has to be set");
    }

    [Fact]
    public void Rules_of_one_direction_hold_for_the_other() => MapperProject
        .OfMethod(
            "[MapMember(\"sku\", nameof(Other.Code))] public static partial Other Map(Line line); public static partial Line Back(Other other);",
            "public class Other { public string Code { get; set; } = \"\"; public int Count { get; set; } }",
            "(BothWays = true)")
        .Compiles().Writes("Sku = other.Code");
}
