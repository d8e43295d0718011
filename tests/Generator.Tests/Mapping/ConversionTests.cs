namespace Dovetail.Generator.Tests.Mapping;

/// <summary>What becomes what: by itself where nothing is lost, else where it is asked for.</summary>
public sealed class ConversionTests
{
    [Theory]
    [InlineData("int", "long", "V = a.V")]
    [InlineData("int?", "long?", "V = a.V")]
    [InlineData("int", "decimal", "V = a.V")]
    [InlineData("float", "double", "V = a.V")]
    [InlineData("string", "object", "V = a.V")]
    [InlineData("OrderStatus", "OpenEnum<OrderStatus>", "V = (Dovetail.OpenEnum<App.Shop.OrderStatus>)a.V")]
    [InlineData("OpenEnum<OrderStatus>", "string", "V = ToString2(a.V)")]
    [InlineData("string", "OpenEnum<OrderStatus>", "V = ToOrderStatusOpenEnum(a.V)")]
    [InlineData("List<string>", "IReadOnlyList<string>", "V = a.V")]
    [InlineData("string[]", "IEnumerable<string>", "V = a.V")]
    [InlineData("Dictionary<string, int>", "IReadOnlyDictionary<string, int>", "V = a.V")]
    [InlineData("IReadOnlyList<string>", "List<string>", "V = ToStringList(a.V)")]
    [InlineData("IReadOnlyList<int>", "long[]", "new long[source.Count]")]
    [InlineData("IReadOnlyList<int>", "HashSet<long>", "new HashSet<long>(source.Count)")]
    [InlineData("IEnumerable<int>", "List<long>", "foreach (var item in source)")]
    [InlineData("int[]", "System.Collections.Immutable.ImmutableArray<long>", "result.MoveToImmutable()")]
    [InlineData("IEnumerable<int>", "System.Collections.Immutable.ImmutableList<long>", "result.ToImmutable()")]
    [InlineData("int[]", "System.Collections.ObjectModel.ReadOnlyCollection<long>", "result.AsReadOnly()")]
    [InlineData("int[]", "Queue<long>", "result.Enqueue(source[i])")]
    [InlineData("int[]", "LinkedList<long>", "result.AddLast(source[i])")]
    [InlineData("int[][]", "long[][]", "new long[source.Length][]")]
    [InlineData("IReadOnlyDictionary<string, int>", "SortedDictionary<string, long>", "result.Add(pair.Key, pair.Value)")]
    [InlineData("IReadOnlyDictionary<string, int>", "System.Collections.Immutable.ImmutableDictionary<string, long>", "result.ToImmutable()")]
    [InlineData("IReadOnlyDictionary<string, Line>", "Dictionary<string, Line>", "result.Add(pair.Key, pair.Value)")]
    public void Nothing_is_lost(string from, string to, string written) => Project(from, to).Compiles().Writes(written);

    [Theory]
    [InlineData("long", "int", "Narrowing", "V = checked((int)a.V)")]
    [InlineData("double", "decimal", "Narrowing", "V = checked((decimal)a.V)")]
    [InlineData("DayOfWeek", "int", "Narrowing", "V = checked((int)a.V)")]
    [InlineData("int", "DayOfWeek", "Narrowing", "V = checked((System.DayOfWeek)a.V)")]
    [InlineData("DateTimeOffset", "DateTime", "Times", "V = a.V.UtcDateTime")]
    [InlineData("DateTime", "DateTimeOffset", "Times", "V = Dovetail.Mapping.MapTimes.InUtc(a.V)")]
    [InlineData("DateOnly", "DateTime", "Times", "V = a.V.ToDateTime(System.TimeOnly.MinValue, System.DateTimeKind.Utc)")]
    [InlineData("int", "string", "Text", "V = a.V.ToString(System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("string", "decimal", "Text", "V = decimal.Parse(a.V, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("Guid", "string", "Text", "V = a.V.ToString()")]
    [InlineData("string", "Guid", "Text", "V = System.Guid.Parse(a.V)")]
    [InlineData("Uri", "string", "Text", "V = a.V.OriginalString")]
    [InlineData("string", "Uri", "Text", "V = new System.Uri(a.V, System.UriKind.RelativeOrAbsolute)")]
    [InlineData("DateTimeOffset", "string", "Text", "V = a.V.ToString(\"O\", System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("string", "DateTimeOffset", "Text", "System.Globalization.DateTimeStyles.AssumeUniversal")]
    [InlineData("string", "DateTime", "Text", "System.Globalization.DateTimeStyles.RoundtripKind")]
    [InlineData("OrderStatus", "string", "Text", "App.Shop.OrderStatus.OnHold => \"on_hold\"")]
    [InlineData("string", "DayOfWeek", "Text", "\"Friday\" => System.DayOfWeek.Friday")]
    [InlineData("bool", "string", "Text", "V = a.V ? \"true\" : \"false\"")]
    public void What_could_lose_data_has_to_be_asked_for(string from, string to, string kind, string written)
    {
        Project(from, to).Says("DOVE0107", $"Conversions = MapConversions.{kind}").CompilesInSpite();
        Project(from, to, $"(Conversions = MapConversions.{kind})").Compiles().Writes(written);
        MapperProject.OfMethod($"[MapMember(\"V\", \"V\", Conversions = MapConversions.{kind})] public static partial B Map(A a);", Types(from, to)).Compiles().Writes(written);
    }

    [Theory]
    [InlineData("string", "Line")]
    [InlineData("Line", "Customer")]
    [InlineData("List<string>", "int")]
    [InlineData("Guid", "DateTime")]
    [InlineData("IReadOnlyList<Line>", "IReadOnlyDictionary<string, Line>")]
    public void What_can_not_meet_is_told_with_both_types(string from, string to) => Project(from, to).Says("DOVE0107", "A.V", "B.V", "a method of the mapper").CompilesInSpite();

    [Theory]
    [InlineData("string?", "string?", "V = a.V", null)]
    [InlineData("string", "string?", "V = a.V", null)]
    [InlineData("string?", "string", "V = a.V ?? throw Dovetail.MappingException.OfNull(\"A.V\", \"B.V\")", "DOVE0106")]
    [InlineData("int?", "int", "V = a.V ?? throw", "DOVE0106")]
    [InlineData("int?", "long", "V = a.V ?? throw", "DOVE0106")]
    [InlineData("Line?", "Mine?", "V = a.V is { } v ? ToMine(v) : null", null)]
    [InlineData("Line?", "Mine", "V = ToMine(a.V ?? throw", "DOVE0106")]
    [InlineData("IReadOnlyList<string?>", "List<string>", "result.Add(source[i] ?? throw", "DOVE0106")]
    [InlineData("IReadOnlyDictionary<string, int?>", "Dictionary<string, int>", "result.Add(pair.Key, pair.Value ?? throw", "DOVE0106")]
    [InlineData("Optional<string?>", "string?", "if (a.V.IsPresent)", null)]
    [InlineData("Optional<string?>", "Optional<string?>", "V = a.V", null)]
    [InlineData("Optional<int?>", "Optional<long?>", "V = a.V.IsPresent ? new Dovetail.Optional<long?>(a.V.Value) : default", null)]
    [InlineData("string?", "Optional<string?>", "V = a.V", null)]
    [InlineData("List<int>?", "Optional<IReadOnlyList<int>?>", "V = new Dovetail.Optional<IReadOnlyList<int>?>(a.V)", null)]
    [InlineData("Line?", "Optional<Mine?>", "V = a.V is { } v ? ToMine(v) : null", null)]
    public void Null_is_looked_at_where_a_type_allows_it_and_nowhere_else(string from, string to, string written, string? finding)
    {
        var project = Project(from, to).CompilesInSpite().Writes(written);
        Assert.Equal(finding is null ? [] : [finding], project.Ids);
        Assert.Equal(written.Contains("null", StringComparison.Ordinal) || finding is not null, project.Mapper.Replace("#nullable", "", StringComparison.Ordinal).Contains("null", StringComparison.Ordinal) || finding is not null);
    }

    [Fact]
    public void A_null_that_is_meant_to_throw_is_no_finding() => Project("string?", "string", "(ThrowOnNull = true)").Compiles().Writes("?? throw");

    [Fact]
    public void A_null_may_be_left_out_of_a_patch() =>
        Project("string?", "Optional<string?>", "(NullIsAbsent = true)").Compiles().Writes("V = a.V is { } v ? new Dovetail.Optional<string?>(v) : default");

    [Fact]
    public void Where_nothing_is_said_of_null_nothing_is_asked() =>
        MapperProject.OfMethod("public static partial B Map(A a);", "#nullable disable\npublic class A { public string V { get; set; } } public class B { public string V { get; set; } }\n#nullable enable").Compiles();

    [Fact]
    public void A_method_of_the_users_goes_before_all_others() => MapperProject
        .OfMethod("public static partial B Map(A a); private static string Shout(string text) => text.ToUpperInvariant(); private static int? Length(string? text) => text?.Length;", Types("string", "string"))
        .Compiles().Writes("V = Shout(a.V)");

    [Fact]
    public void A_method_that_takes_null_is_given_it() => MapperProject
        .OfMethod("public static partial B Map(A a); private static int Length(string? text) => text?.Length ?? 0;", Types("string?", "int"))
        .Compiles().Writes("V = Length(a.V)");

    [Fact]
    public void Static_classes_are_used() => MapperProject
        .OfMethod("public static partial B Map(A a);", Types("string", "int") + " public static class Texts { public static int Length(string text) => text.Length; private static long Hidden(string text) => 0; }", "(Uses = new[] { typeof(Texts) })")
        .Compiles().Writes("V = App.Mine.Texts.Length(a.V)");

    [Fact]
    public void An_enumeration_goes_by_name_text_or_number_and_what_is_new_is_told() => MapperProject
        .OfMethod("public static partial Status Map(OpenEnum<OrderStatus> status);", "public enum Status { Open, PAID, on_hold }")
        .Says("DOVE0110", "OrderStatus", "MapCase").CompilesInSpite()
        .Writes("App.Shop.OrderStatus.OnHold => App.Mine.Status.on_hold").Writes("_ => throw Dovetail.MappingException.OfValue(status, \"Status\")");

    [Fact]
    public void Its_cases_can_be_named() => MapperProject
        .OfMethod("[MapCase(\"on_hold\", nameof(Status.Paused)), MapCase(\"*\", nameof(Status.Other))] public static partial Status Map(OpenEnum<OrderStatus> status);", "public enum Status { Open, Paid, Paused, Other }")
        .Compiles().Writes("App.Shop.OrderStatus.OnHold => App.Mine.Status.Paused").Writes("_ => App.Mine.Status.Other");

    [Fact]
    public void What_the_other_direction_says_of_its_cases_holds_here_turned_round() => MapperProject
        .OfMethod(
            "[MapCase(\"on_hold\", nameof(Status.Paused)), MapCase(\"*\", nameof(Status.Open))] public static partial Status Map(OpenEnum<OrderStatus> status); public static partial OpenEnum<OrderStatus> Back(Status status);",
            "public enum Status { Open, Paid, Paused }")
        .Compiles().Writes("App.Mine.Status.Paused => App.Shop.OrderStatus.OnHold");

    [Fact]
    public void Enumerations_without_a_name_in_common_go_by_number() => MapperProject
        .OfMethod("public static partial Two Map(One one);", "public enum One { A = 1, B = 2 } public enum Two { X = 1, Y = 2, Z = 3 }")
        .Compiles().Writes("App.Mine.One.B => App.Mine.Two.Y");

    [Fact]
    public void A_value_without_a_counterpart_is_told() => MapperProject
        .OfMethod("public static partial Two Map(One one);", "public enum One { A, B } public enum Two { A }")
        .Says("DOVE0109", "One.B", "Two", "MapCase").CompilesInSpite();

    [Fact]
    public void A_union_goes_case_by_case() => MapperProject
        .OfMethod(
            "public static partial Pay Map(Payment payment); private static partial ByCard Map(Card card); private static partial ByCash Map(Cash cash); private static Pay Map(string id) => new ByCash { Amount = id.Length }; public static partial Payment Back(Pay pay); private static partial Card Back(ByCard card); private static partial Cash Back(ByCash cash);",
            "public abstract class Pay; public class ByCard : Pay { public string Number { get; set; } = \"\"; } public class ByCash : Pay { public decimal Amount { get; set; } }")
        .Says("DOVE0110", "Payment", "Pay", "JsonElement").CompilesInSpite().Writes("App.Shop.Card card => Map(card)").Writes("string string2 => Map(string2)".Replace("string2", "@string", StringComparison.Ordinal))
        .Writes("_ => throw Dovetail.MappingException.OfCase(payment.Value, \"Pay\")").Writes("App.Mine.ByCash byCash => (App.Shop.Payment)Back(byCash)");

    [Fact]
    public void A_case_of_a_union_that_the_document_does_not_know_goes_by_a_method_for_its_json() => MapperProject
        .OfMethod(
            "public static partial Pay Map(Payment payment); private static partial ByCard Map(Card card); private static Pay Map(Cash cash) => new ByCard(); private static Pay Map(string id) => new ByCard(); private static Pay Other(System.Text.Json.JsonElement json) => new ByCard();",
            "public abstract class Pay; public class ByCard : Pay { public string Number { get; set; } = \"\"; }")
        .Compiles().Writes("System.Text.Json.JsonElement unknown => Other(unknown)");

    [Fact]
    public void A_case_of_a_union_without_a_counterpart_is_told() => MapperProject
        .OfMethod("public static partial Pay Map(Payment payment); private static partial ByCard Map(Card card);", "public abstract class Pay; public class ByCard : Pay { public string Number { get; set; } = \"\"; }")
        .CompilesInSpite();

    [Fact]
    public void A_hierarchy_goes_by_the_methods_for_what_is_derived() => MapperProject
        .OfMethod(
            "public static partial Beast Map(Animal animal); private static partial Tom Map(Cat cat); private static partial Rex Map(Dog dog);",
            "public abstract class Beast { public string Name { get; set; } = \"\"; } public class Tom : Beast { public int? Lives { get; set; } } public class Rex : Beast { public List<string>? Tricks { get; set; } }")
        .Says("DOVE0110", "Animal", "Beast", "not abstract").CompilesInSpite().Writes("App.Shop.Cat cat => Map(cat)").Writes("_ => throw Dovetail.MappingException.OfCase(animal, \"Beast\")");

    [Fact]
    public void What_is_derived_and_has_no_method_is_told() => MapperProject
        .OfMethod(
            "public static partial Beast Map(Animal animal); private static partial Tom Map(Cat cat);",
            "public class Beast { public string Name { get; set; } = \"\"; } public class Tom : Beast { public int? Lives { get; set; } }")
        .Says("DOVE0109", "Dog", "Beast", "as its base class").CompilesInSpite().Writes("_ => ToBeast(animal)");

    [Fact]
    public void Types_that_hold_themselves_end_before_the_stack_does() => MapperProject
        .OfMethod("public static partial Two Map(One one);", "public class One { public One? Next { get; set; } public string Name { get; set; } = \"\"; } public class Two { public Two? Next { get; set; } public string Name { get; set; } = \"\"; }")
        .Compiles().Writes("RuntimeHelpers.EnsureSufficientExecutionStack();").Writes("Next = one.Next is { } next ? Map(next) : null");

    [Fact]
    public void Others_are_not_slowed_by_that() => Assert.DoesNotContain("EnsureSufficient", Project("Line", "Mine").Compiles().Mapper, StringComparison.Ordinal);

    private static MapperProject Project(string from, string to, string settings = "") => MapperProject.OfMethod("public static partial B Map(A a);", Types(from, to), settings);

    private static string Types(string from, string to) =>
        $"public class Mine {{ public string Sku {{ get; set; }} = \"\"; public int Count {{ get; set; }} }} public class A {{ public {from} V {{ get; set; }} = default!; }} public class B {{ public {to} V {{ get; set; }} = default!; }}";
}
