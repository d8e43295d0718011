namespace Dovetail.Generator.Tests.Mapping;

/// <summary>Which member goes where.</summary>
public sealed class MemberTests
{
    [Theory]
    [InlineData("public class Mine { public string SKU { get; set; } = \"\"; public int Count { get; set; } }", "SKU = line.Sku")]
    [InlineData("public class Mine { public string s_k_u { get; set; } = \"\"; public int count { get; set; } }", "s_k_u = line.Sku")]
    [InlineData("public class Mine { public string Sku = \"\"; public int Count; }", "Count = line.Count")]
    [InlineData("public class Mine { public required string Sku { get; init; } public int Count { get; init; } }", "Sku = line.Sku")]
    [InlineData("public struct Mine { public string Sku { get; set; } public int Count { get; set; } }", "Sku = line.Sku")]
    [InlineData("public record Mine(string Sku, int Count);", "new(line.Sku, line.Count)")]
    [InlineData("public readonly record struct Mine(string Sku, int Count);", "new(line.Sku, line.Count)")]
    [InlineData("public class Mine(string sku) { public string Sku => sku; public int Count { get; set; } }", "new(line.Sku)")]
    [InlineData("public record Mine(string Sku, int Count, bool IsNew = false);", "new(line.Sku, line.Count)")]
    [InlineData("public record Mine(string Sku, bool IsNew = false, int Count = 0);", "new(line.Sku, Count: line.Count)")]
    [InlineData("public class Base { public string Sku { get; set; } = \"\"; } public class Mine : Base { public int Count { get; set; } }", "Sku = line.Sku")]
    [InlineData("public class Mine { private string? Secret { get; set; } public string Sku { get; set; } = \"\"; public int Count { get; set; } public int Twice => 2 * Count; }", "Sku = line.Sku")]
    public void Members_meet_without_regard_to_case_and_underscores_in_whatever_a_type_has(string type, string written) =>
        MapperProject.OfMethod("public static partial Mine Map(Line line);", type).Compiles().Writes(written);

    [Theory]
    [InlineData("public class A { public int @class { get; set; } } public class B { public int Class { get; set; } }", "Class = a.@class")]
    [InlineData("public class A { public E V { get; set; } } public class B { public F V { get; set; } } public enum E { @event } public enum F { @event }", "App.Mine.E.@event => App.Mine.F.@event")]
    [InlineData("public class A { public int V { get; set; } [Obsolete(\"\", true)] public int W { get; set; } } public class B { public int V { get; set; } [Obsolete(\"\", true)] public int W { get; set; } }", "V = a.V")]
    [InlineData("public class A { public int V { get; set; } [Obsolete] public int W { get; set; } } public class B { public int V { get; set; } [Obsolete] public int W { get; set; } }", "W = a.W")]
    public void Names_may_be_keywords_and_members_deprecated(string types, string written) => MapperProject.OfMethod("public static partial B Map(A a);", types).Compiles().Writes(written);

    [Fact]
    public void What_is_required_and_ignored_is_told() => MapperProject
        .OfMethod("[MapIgnore(\"sku\")] public static partial Line Map(Line2 line);", "public class Line2 { public string Sku { get; set; } = \"\"; public int Count { get; set; } }")
        .Says("DOVE0104", "Line.Sku");

    [Fact]
    public void Of_constructors_the_one_with_the_most_that_has_a_source_is_called() => MapperProject
        .OfMethod(
            "public static partial Mine Map(Line line);",
            "public class Mine { public Mine(string sku, int count, string unknown) { _ = unknown; } public Mine(string sku, int count) { (Sku, Count) = (sku, count); } public string Sku { get; } = \"\"; public int Count { get; } }")
        .Compiles().Writes("new(line.Sku, line.Count)");

    [Fact]
    public void A_constructor_that_sets_what_is_required_is_taken_at_its_word() => MapperProject
        .OfMethod(
            "public static partial Mine Map(Line line);",
            "public class Mine { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Mine(string sku) { (Sku, Count) = (sku, 0); } public required string Sku { get; init; } public required int Count { get; init; } public required int Spare { get; init; } }")
        .Compiles().Writes("Count = line.Count");

    [Theory]
    [InlineData("\"line_items\", nameof(MyOrder.Lines)")]
    [InlineData("nameof(Order.LineItems), nameof(MyOrder.Lines)")]
    [InlineData("\"LineItems\", \"lines\"")]
    public void A_member_is_named_in_CSharp_or_as_on_the_wire(string names) => MapperProject
        .OfMethod($"[MapMember({names})] {Ignoring} public static partial MyOrder Map(Order order);", "public class MyOrder { public List<Line> Lines { get; set; } = []; }")
        .Compiles().Writes("Lines = ToLineList(order.LineItems)");

    [Fact]
    public void What_stands_deeper_is_found_by_its_path_and_goes_back() => MapperProject
        .OfMethod(
            "public static partial Flat Map(Holder holder); public static partial Holder Back(Flat flat);",
            "public class Flat { public string CustomerName { get; set; } = \"\"; public string? CustomerEmail { get; set; } } public class Holder { public required Customer Customer { get; init; } }")
        .Compiles().Writes("CustomerName = holder.Customer.Name").Writes("Customer = new()").Writes("Name = flat.CustomerName");

    [Fact]
    public void What_may_be_null_on_the_way_may_be_null() => MapperProject
        .OfMethod(
            "public static partial Flat Map(Holder holder);",
            "public class Flat { public string? CustomerName { get; set; } public string? CustomerEmail { get; set; } } public class Holder { public Customer? Customer { get; init; } }")
        .Compiles().Writes("CustomerName = holder.Customer?.Name");

    [Fact]
    public void A_path_leads_out_of_the_source_and_into_the_target() => MapperProject
        .OfMethod(
            "[MapMember(\"Who.Name\", \"Customer.Name\"), MapMember(\"Who.Mail\", \"Customer.Email\")] public static partial Holder Map(Source source);",
            "public class Who { public string Name { get; set; } = \"\"; public string? Mail { get; set; } } public class Source { public Who? Who { get; set; } } public class Holder { public Customer? Customer { get; set; } }",
            "(ThrowOnNull = true)")
        .Compiles().Writes("Name = source.Who?.Name ?? throw Dovetail.MappingException.OfNull(\"Source.Who.Name\", \"Holder.Customer.Name\")").Writes("Email = source.Who?.Mail");

    [Fact]
    public void A_constant_stands_for_a_source() => MapperProject
        .OfMethod(
            "[MapValue(\"Level\", 3), MapValue(\"Name\", \"a\\\"b\"), MapValue(\"Day\", DayOfWeek.Friday), MapValue(\"Status\", \"on_hold\"), MapValue(\"Note\", null)] public static partial Mine Map(Line line);",
            "public class Mine { public string Sku { get; set; } = \"\"; public int Count { get; set; } public long Level { get; set; } public string Name { get; set; } = \"\"; public DayOfWeek Day { get; set; } public OpenEnum<OrderStatus> Status { get; set; } public string? Note { get; set; } }")
        .Compiles().Writes("Level = 3,").Writes("Name = \"a\\\"b\",").Writes("Day = (System.DayOfWeek)(5)").Writes("Status = App.Shop.OrderStatus.OnHold").Writes("Note = null");

    [Fact]
    public void Null_becomes_what_the_user_says() => MapperProject
        .OfMethod(
            "[MapMember(\"email\", nameof(Mine.Mail), Otherwise = \"none\")] public static partial Mine Map(Customer customer);",
            "public class Mine { public string Name { get; set; } = \"\"; public string Mail { get; set; } = \"\"; }")
        .Compiles().Writes("Mail = customer.Email ?? \"none\"");

    [Fact]
    public void Further_parameters_are_members() => MapperProject
        .OfMethod(
            "public static partial Mine Map(Line line, Guid tenant, string? note);",
            "public class Mine { public string Sku { get; set; } = \"\"; public int Count { get; set; } public Guid Tenant { get; set; } public string? Note { get; set; } }")
        .Compiles().Writes("Tenant = tenant").Writes("Note = note");

    [Fact]
    public void Hooks_are_called_before_and_after() => MapperProject
        .OfMethod(
            "public static partial Mine Map(Line line); [MapBefore] static void Check(Line line) => ArgumentNullException.ThrowIfNull(line); [MapAfter] static void Done(Line line, Mine mine) => mine.Count++; [MapAfter] static void More(Mine mine) => mine.Count++;",
            "public class Mine { public string Sku { get; set; } = \"\"; public int Count { get; set; } }")
        .Compiles().Writes("Check(line);\n        var result").Writes("Done(line, result);\n        More(result);\n        return result;");

    [Fact]
    public void A_list_that_can_not_be_set_is_filled() => MapperProject
        .OfMethod("public static partial Mine Map(Dog dog);", "public class Mine { public string Name { get; set; } = \"\"; public ICollection<string> Tricks { get; } = new HashSet<string>(); }")
        .Compiles().Writes("if (dog.Tricks is { } list)").Writes("result.Tricks.Add(item);");

    [Fact]
    public void A_users_part_of_a_model_and_a_class_derived_of_one_have_its_members() => MapperProject
        .Of("""
            using Dovetail;
            namespace App.Shop { public partial class Line { public string? Remark { get; set; } } }
            namespace App.Mine
            {
                using App.Shop;
                public class Special : Animal { public int Level { get; set; } }
                public class Mine { public string Sku { get; set; } = ""; public int Count { get; set; } public string? Remark { get; set; } }
                public class Flat { public string Name { get; set; } = ""; public int Level { get; set; } }
                [ApiMapper] public static partial class Mapper { public static partial Mine Map(Line line); public static partial Flat Map(Special special); }
            }
            """)
        .Compiles().Writes("Remark = line.Remark").Writes("Name = special.Name");

    [Fact]
    public void Generic_and_nested_types_of_the_users_hold_models() => MapperProject
        .OfMethod(
            "public static partial Box<Line>.Inner Same(Line line); public static partial Outer.Mine Map(Line line); public static partial Box<Outer.Mine> Map(Box<Line> box);".Replace("public static partial Box<Line>.Inner Same(Line line); ", "", StringComparison.Ordinal),
            "public class Box<T> { public required T Item { get; set; } public List<T>? More { get; set; } } public static class Outer { public class Mine { public string Sku { get; set; } = \"\"; public int Count { get; set; } } }")
        .Compiles().Writes("Item = Map(box.Item)").Writes("ToMineList(more)");

    /// <summary>All of the order that a test does not look at.</summary>
    private const string Ignoring = "[MapIgnore(\"id\", \"status\", \"note\", \"total\", \"tags\", \"prices\", \"customer\", \"created_at\", \"payment\", \"parent\")]";
}
