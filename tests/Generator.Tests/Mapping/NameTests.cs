namespace Dovetail.Generator.Tests.Mapping;

/// <summary>A model is found as C# will find it, though the compiler does not know it yet.</summary>
public sealed class NameTests
{
    private const string Body = "public class Mine { public string Sku { get; set; } = \"\"; public int Count { get; set; } }";

    [Theory]
    [InlineData("using App.Shop; using Dovetail; namespace App.Mine; {0} [ApiMapper] static partial class M {{ public static partial Mine Map(Line l); }}")]
    [InlineData("using Dovetail; namespace App.Mine; {0} [ApiMapper] static partial class M {{ public static partial Mine Map(App.Shop.Line l); }}")]
    [InlineData("using Dovetail; namespace App.Mine; {0} [ApiMapper] static partial class M {{ public static partial Mine Map(Shop.Line l); }}")]
    [InlineData("using Dovetail; namespace App.Mine; {0} [ApiMapper] static partial class M {{ public static partial Mine Map(global::App.Shop.Line l); }}")]
    [InlineData("using Dovetail; using L = App.Shop.Line; namespace App.Mine; {0} [ApiMapper] static partial class M {{ public static partial Mine Map(L l); }}")]
    [InlineData("using Dovetail; using S = App.Shop; namespace App.Mine; {0} [ApiMapper] static partial class M {{ public static partial Mine Map(S.Line l); }}")]
    [InlineData("using Dovetail; using S = App.Shop; namespace App.Mine; {0} [ApiMapper] static partial class M {{ public static partial Mine Map(S::Line l); }}")]
    [InlineData("using Dovetail; namespace App {{ using Shop; namespace Mine {{ {0} [ApiMapper] static partial class M {{ public static partial Mine Map(Line l); }} }} }}")]
    [InlineData("using Dovetail; namespace App.Shop.Deeper; {0} [ApiMapper] static partial class M {{ public static partial Mine Map(Line l); }}")]
    [InlineData("using Dovetail; using App.Shop; {0} [ApiMapper] static partial class M {{ public static partial Mine Map(Line l); }}")]
    [InlineData("using Dovetail; using App.Shop; namespace @class; {0} [ApiMapper] static partial class @event {{ public static partial Mine Map(Line @new); }}")]
    [InlineData("using Dovetail; using Ls = System.Collections.Generic.List<App.Shop.Line>; namespace App.Mine; {0} [ApiMapper] static partial class M {{ public static partial System.Collections.Generic.List<Mine> Map(Ls l); }}")]
    public void A_name_is_looked_up_in_CSharps_order(string code) =>
        MapperProject.Of(string.Format(System.Globalization.CultureInfo.InvariantCulture, code, Body)).Compiles().Writes("Sku = ");

    [Theory]
    [InlineData("global using App.Shop; global using Dovetail;", "Line")]
    [InlineData("global using L = App.Shop.Line; global using Dovetail;", "L")]
    [InlineData("global using global::App.Shop; global using Dovetail;", "Line")]
    public void Global_usings_of_another_file_count(string usings, string name) =>
        MapperProject.Of($"namespace Other; {Body} [ApiMapper] static partial class M {{ public static partial Mine Map({name} l); }}", globalUsings: usings).Compiles().Writes("Sku = l.Sku");

    [Fact]
    public void A_name_that_is_nothing_is_told_with_what_was_meant() => MapperProject
        .Of($"using App.Shop; using Dovetail; namespace App.Mine; {Body} [ApiMapper] static partial class M {{ public static partial Mine Map(Linee l); }}")
        .Says("DOVE0101", "'Linee'", "App.Shop.Line is one");

    [Fact]
    public void A_type_of_another_generator_is_told() => MapperProject
        .Of($"using Dovetail; namespace App.Mine; {Body} [ApiMapper] static partial class M {{ public static partial Mine Map(WrittenBySomebodyElse l); }}")
        .Says("DOVE0101", "what another generator makes can not be seen");

    [Fact]
    public void A_class_of_the_users_that_a_model_is_called_like_is_told_and_not_guessed() => MapperProject
        .Of("""
            using App.Shop; using App.Own; using Dovetail;
            namespace App.Own { public class Line { public string Sku { get; set; } = ""; } }
            namespace App.Mine
            {
                public class Mine { public string Sku { get; set; } = ""; }
                [ApiMapper] static partial class M { public static partial Mine Map(Line l); }
            }
            """)
        .Says("DOVE0102", "'Line'", "App.Own.Line", "App.Shop.Line");

    [Fact]
    public void A_class_of_the_users_that_is_nearer_is_the_one() => MapperProject
        .Of("""
            using App.Shop; using Dovetail;
            namespace App.Mine
            {
                public class Line { public string Sku { get; set; } = ""; }
                public class Mine { public string Sku { get; set; } = ""; }
                [ApiMapper] static partial class M { public static partial Mine Map(Line l); }
            }
            """)
        .Compiles();

    [Fact]
    public void Two_models_of_one_name_are_told_apart_by_their_full_names()
    {
        const string Types = "public class Mine { public string Sku { get; set; } = \"\"; public int Count { get; set; } }";
        MapperProject.Of($"using App.Shop; using App.Depot; using Dovetail; namespace App.Mine; {Types} [ApiMapper] static partial class M {{ public static partial Mine Map(Line l); }}", second: true)
            .Says("DOVE0102", "App.Shop.Line", "App.Depot.Line");
        MapperProject.Of($"using Dovetail; namespace App.Mine; {Types} [ApiMapper] static partial class M {{ public static partial Mine Map(Shop.Line l); public static partial Shop.Line Map(Depot.Line l); }}", second: true)
            .Compiles();
    }

    [Fact]
    public void A_model_of_a_referenced_project_is_a_type_like_any_other()
    {
        var client = MapperProject.Of("");
        var library = client.Compilation.WithAssemblyName("Client").ToMetadataReference();
        MapperProject.Of(
            """
            using System.Collections.Generic; using App.Shop; using Dovetail;
            namespace Other;
            public enum Status { Open, Paid, OnHold, Later }
            public class Mine { public string Sku { get; set; } = ""; public int Count { get; set; } }
            public abstract class Pay; public class ByCard : Pay { public string Number { get; set; } = ""; } public class ByCash : Pay { public decimal Amount { get; set; } }
            public class Patch { public string? Name { get; set; } public string? Email { get; set; } }
            [ApiMapper]
            static partial class M
            {
                public static partial Mine Map(Line l);
                public static partial List<Line> Map(List<Mine> l);
                [MapCase("*", nameof(Status.Later))] public static partial Status Map(OpenEnum<OrderStatus> l);
                public static partial Pay Map(Payment p);
                private static partial ByCard Map(Card p);
                private static partial ByCash Map(Cash p);
                private static Pay Map(string p) => new ByCard { Number = p };
                public static partial CustomerPatch Map(Patch p);
                public static partial void Apply(CustomerPatch p, Patch into);
            }
            """,
            spec: "",
            references: [library]).Compiles().Writes("Sku = l.Sku").Writes("if (p.Email.IsPresent)").Writes("App.Shop.Card card => Map(card)");
    }
}
