namespace Dovetail.Generator.Tests.Mapping;

/// <summary>How a mapper may be declared.</summary>
public sealed class DeclarationTests
{
    private const string Head = "using App.Shop; using Dovetail; namespace App.Mine; public class Mine { public string Sku { get; set; } = \"\"; public int Count { get; set; } } ";

    [Theory]
    [InlineData("[ApiMapper] static partial class M { public static partial Mine Map(this Line l); }")]
    [InlineData("[ApiMapper] internal partial class M(int level) { public int Level => level; internal virtual partial Mine Map(Line l); protected partial Line Back(Mine m); }")]
    [InlineData("[ApiMapper] sealed partial record M { public partial Mine Map(in Line l); }")]
    [InlineData("partial class Outer { partial struct Middle { [ApiMapper] static partial class M { public static partial Mine Map(Line l); } } }")]
    [InlineData("[ApiMapper] static partial class M { public static partial Mine Map(Line l); } static partial class M { public static partial Line Back(Mine l); private static void ToMine() { } }")]
    [InlineData("[ApiMapper] static partial class M { public static partial Mine? Map(Line? l = null); }")]
    [InlineData("[ApiMapper] static partial class M { public static partial Mine Map(Line l); public static partial Mine Map(Line l) => new() { Sku = l.Sku }; }")]
    [InlineData("[ApiMapper] static partial class M { }")]
    [InlineData("[ApiMapper] static partial class M { static partial void OnLoad(); [System.Diagnostics.DebuggerStepThrough] public static partial Mine @new(Line @class); }")]
    public void It_is_written_as_it_is_declared(string mapper) => MapperProject.Of(Head + mapper).Compiles();

    [Fact]
    public void What_holds_the_method_of_an_instance_sees_its_services() => MapperProject
        .Of(Head.Replace("int Count", "long Count", StringComparison.Ordinal) + "[ApiMapper] partial class M(System.IServiceProvider services) { public partial Mine Map(Line l); private long Convert(int value) => services.GetHashCode() + value; }")
        .Compiles().Writes("Count = Convert(l.Count)");

    [Fact]
    public void What_another_generator_writes_is_left_to_it() => Assert.DoesNotContain(
        "Pattern",
        MapperProject.Of(Head + "[ApiMapper] static partial class M { [System.Text.RegularExpressions.GeneratedRegex(\"a\")] private static partial System.Text.RegularExpressions.Regex Pattern(); public static partial Mine Map(Line l); }").Mapper,
        StringComparison.Ordinal);

    [Fact]
    public void Said_twice_it_is_written_once()
    {
        var project = MapperProject.Of(Head + "[ApiMapper] static partial class M { public static partial Mine Map(Line l); } [ApiMapper] static partial class M { }");
        Assert.Equal(2, project.Mapper.Split("partial class M").Length);
        Assert.Contains(project.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "CS0579");
    }

    [Fact]
    public void An_attribute_of_that_name_that_is_not_ours_is_none() =>
        Assert.Empty(MapperProject.Of("namespace Other { class ApiMapperAttribute : System.Attribute; [ApiMapper] static partial class M { } }").Mapper);

    [Theory]
    [InlineData("public static partial Mine Map(Line")]
    [InlineData("public static partial Mine Map(Line l")]
    [InlineData("[MapMember(")]
    [InlineData("[MapMember(, \"a\")] public static partial Mine Map(Line l);")]
    [InlineData("[MapMember(null, null), MapIgnore(null), MapIgnore(), MapValue(null, null), MapCase(null, null)] public static partial Mine Map(Line l);")]
    [InlineData("[MapValue(\"Count\", typeof(int))] public static partial Mine Map(Line l);")]
    [InlineData("[MapMember(\"....\", \".\")] public static partial Mine Map(Line l);")]
    [InlineData("[MapMember(nameof(), nameof(Mine))] public static partial Mine Map(Line l);")]
    [InlineData("public static partial Mine Map(Line l, Line l);")]
    [InlineData("public static partial var Map(dynamic l);")]
    [InlineData("public static unsafe partial int* Map(int* l);")]
    [InlineData("public static partial (Mine, Mine) Map((Line, Line) l);")]
    [InlineData("public static partial System.Span<int> Map(System.Span<int> l);")]
    [InlineData("public static partial Mine[,] Map(Line[,] l);")]
    [InlineData("public static partial A<A<A<Line>>> Map(Line l); class A<T> : A<A<T>> { public A<A<T>> Next { get; set; } }")]
    [InlineData("public static partial D<int, Line> Map(C<int, Line> l); class C<T, U> { public C<C<T, U>, C<U, T>> Next { get; set; } } class D<T, U> { public D<D<T, U>, D<U, T>> Next { get; set; } }")]
    [InlineData("public static partial B Map(B l); class B : B { public B Next { get; set; } }")]
    [InlineData("public static partial Line.Inner Map(Line.Other.Deeper l);")]
    [InlineData("public static partial Mine Map(List<List<Line>.Enumerator> l);")]
    [InlineData("public static partial Mine Map(Line l); public static partial Mine Map(Line l);")]
    [InlineData("public static partial Mine Map(Payment l); public static partial Payment Map(Animal l);")]
    public void What_is_half_typed_or_makes_no_sense_ends_in_no_fault_of_ours(string members)
    {
        var project = MapperProject.Of(Head + $"[ApiMapper] static partial class M {{ {members} }}");
        Assert.DoesNotContain("DOVE0090", project.Ids);
        Assert.DoesNotContain("a fault of Dovetail", project.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain(project.Findings, finding => finding.Id == "CS8785");
    }
}
