using Dovetail.Generator.Model;

namespace Dovetail.Generator.Tests.Building;

/// <summary>Classes derived of classes.</summary>
public sealed class HierarchyTests
{
    private const string Things = """
        Subject: { type: object, required: [kind], properties: { kind: { type: string }, size: { type: integer } }, discriminator: { propertyName: kind } }
        Box: { allOf: [{ $ref: '#/components/schemas/Subject' }], properties: { size: { type: object, properties: { width: { type: integer } } } } }
        Crate: { allOf: [{ $ref: '#/components/schemas/Box' }], properties: { nails: { type: integer } } }
        Bag: { allOf: [{ $ref: '#/components/schemas/Subject' }], properties: { handles: { type: integer } } }
        Purse: { allOf: [{ $ref: '#/components/schemas/Bag' }], properties: { colour: { type: string } } }
        """;

    [Fact]
    public void A_base_class_reads_what_is_derived_of_it_near_and_far() =>
        Assert.Equal(["Bag", "Purse"], Subject().Derived.Select(derived => derived.Name));

    [Fact]
    public void A_class_whose_members_do_not_fit_is_not_derived_and_nothing_below_it() =>
        Assert.DoesNotContain(Subject().Derived, derived => derived.Name is "Box" or "Crate");

    [Fact]
    public void The_values_of_all_classes_that_a_base_class_lists_belong_to_none_but_the_one_of_that_name()
    {
        var built = Built.Schemas("""
            Subject: { type: object, required: [kind], properties: { kind: { type: string, enum: [Box, Bag, pouch] } }, discriminator: { propertyName: kind } }
            Box: { allOf: [{ $ref: '#/components/schemas/Subject' }], properties: { width: { type: integer } } }
            Bag: { allOf: [{ $ref: '#/components/schemas/Subject' }], properties: { handles: { type: integer } } }
            Purse: { allOf: [{ $ref: '#/components/schemas/Subject' }], properties: { kind: { type: string, enum: [pouch] }, colour: { type: string } } }
            """);

        Assert.Equal(["Bag=Bag", "Box=Box", "pouch=Purse"], built.Subject.Derived.Select(derived => $"{derived.Value}={derived.Name}").Order(StringComparer.Ordinal));
    }

    private static ObjectModel Subject() => Built.Schemas(Things).Subject;
}
