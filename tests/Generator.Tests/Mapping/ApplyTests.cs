namespace Dovetail.Generator.Tests.Mapping;

/// <summary>A patch, or any object, applied to one that is there.</summary>
public sealed class ApplyTests
{
    private const string Mine = "public class Mine { public string? Note { get; set; } public decimal Total { get; set; } public Who Customer { get; set; } = new(); } public class Who { public string Name { get; set; } = \"\"; public string? Email { get; set; } }";

    [Fact]
    public void What_is_absent_leaves_its_member_as_it_is() => MapperProject
        .OfMethod("[MapMember(\"total\", \"Total\", Otherwise = 0), MapIgnore(\"customer\")] public static partial void Apply(OrderPatch patch, Mine into);", Mine)
        .Compiles().Writes("if (patch.Note.IsPresent)\n        {\n            into.Note = patch.Note.Value;").Writes("into.Total = patch.Total.Value ?? 0m;");

    [Fact]
    public void An_object_in_it_is_changed_by_a_method_of_its_own() => MapperProject
        .OfMethod("[MapIgnore(\"total\")] public static partial void Apply(OrderPatch patch, Mine into); [MapMember(\"name\", \"Name\", ThrowOnNull = true)] public static partial void Apply(CustomerPatch patch, Who into);", Mine, "(ThrowOnNull = true)")
        .Compiles().Writes("if (patch.Customer.Value is { } customer)\n            {\n                Apply(customer, into.Customer);")
        .Writes("else\n            {\n                throw Dovetail.MappingException.OfNull(\"OrderPatch.Customer\", \"Mine.Customer\");");

    [Fact]
    public void One_that_is_not_there_is_made_and_a_null_takes_it_away() => MapperProject
        .OfMethod("[MapIgnore(\"total\")] public static partial void Apply(OrderPatch patch, Mine into); public static partial void Apply(CustomerPatch patch, Who into);", Mine.Replace("Who Customer", "Who? Customer", StringComparison.Ordinal), "(ThrowOnNull = true)")
        .Compiles().Writes("Apply(customer, into.Customer ??= new App.Mine.Who());").Writes("else\n            {\n                into.Customer = null;");

    [Fact]
    public void A_path_into_what_is_absent_leaves_its_member_too() => MapperProject
        .OfMethod("[MapIgnore(\"total\", \"note\"), MapMember(\"customer.email\", \"Mail\")] public static partial void Apply(OrderPatch patch, Flat into);", "public class Flat { public string? Mail { get; set; } }")
        .Compiles().Writes("if (patch.Customer.IsPresent && patch.Customer.Value?.Email.IsPresent != false)").Writes("into.Mail = patch.Customer.Value?.Email.Value;");

    [Fact]
    public void A_name_made_of_two_reaches_into_what_may_be_absent() => MapperProject
        .OfMethod("[MapIgnore(\"total\", \"note\")] public static partial void Apply(OrderPatch patch, Flat into);", "public class Flat { public string? CustomerEmail { get; set; } }")
        .Compiles().Writes("if (patch.Customer.IsPresent && patch.Customer.Value?.Email.IsPresent != false)").Writes("into.CustomerEmail = patch.Customer.Value?.Email.Value;");

    [Fact]
    public void What_can_be_set_once_only_is_told() => MapperProject
        .OfMethod("public static partial void Apply(Line line, Once into);", "public class Once { public string Sku { get; init; } = \"\"; public int Count { get; set; } }")
        .Says("DOVE0105", "Once.Sku", "when its object is made").CompilesInSpite();

    [Fact]
    public void What_the_source_does_not_have_is_left_without_a_word() => MapperProject
        .OfMethod("public static partial void Apply(Line line, More into);", "public class More { public string Sku { get; set; } = \"\"; public int Count { get; set; } public string? Own { get; set; } }")
        .Compiles();
}
