using TypeSpec.TypeModelVisibility;
using TypeSpec.TypeUnionDiscriminated;
using static Dovetail.Conformance.Suite.ScenarioGroup;
using Unions = TypeSpec.TypeUnion;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>Unions, and members that are seen on one way only.</summary>
internal static class TypeMoreScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var union = new Unions.TypeUnionClient(new() { BaseAddress = it.Server }).Type;
        it.Sends("Type_Union_ModelsOnly_send", () => union.SendModelsOnlyAsync(new() { Prop = new Unions.Cat { Name = "test" } }));
        it.Sends("Type_Union_EnumsOnly_send", () => union.SendEnumsOnlyAsync(new() { Prop = new() { Lr = (OpenEnum<Unions.LR>)Unions.LR.Right, Ud = Unions.UD.Up } }));
        it.Sends("Type_Union_StringAndArray_send",
            () => union.SendStringAndArrayAsync(new() { Prop = new() { String = "test", Array = new Unions.StringOrStringList(["test1", "test2"]) } }));
        it.Sends("Type_Union_MixedLiterals_send", () => union.SendMixedLiteralsAsync(
            new() { Prop = new() { StringLiteral = "a", IntLiteral = 2, FloatLiteral = 3.3, BooleanLiteral = true } }));
        it.Sends("Type_Union_MixedTypes_send", () => union.SendMixedTypesAsync(new()
        {
            Prop = new() { Model = new Unions.Cat { Name = "test" }, Literal = "a", Int = 2, Boolean = true, Array = [new Unions.Cat { Name = "test" }, "a", 2, true] },
        }));

        var pets = new TypeUnionDiscriminatedClient(new() { BaseAddress = it.Server }).Type;
        Cat cat = new() { Name = "Whiskers", Meow = true };
        it.Sends("Type_Union_Discriminated_Envelope_Object_Default_put", () => pets.PutDefaultAsync(new PetWithEnvelopeCat { Value = cat }));
        it.Sends("Type_Union_Discriminated_Envelope_Object_CustomProperties_put", () => pets.PutCustomPropertiesAsync(new PetWithCustomNamesCat { PetData = cat }));

        // The discriminator is no member of the document's cat: it comes with one, and goes back with it.
        it.Does("Type_Union_Discriminated_NoEnvelope_Default_put", async () => await pets.PutDefault2Async(await pets.GetDefault2Async()));
        it.Does("Type_Union_Discriminated_NoEnvelope_CustomDiscriminator_put", async () => await pets.PutCustomDiscriminatorAsync(await pets.GetCustomDiscriminatorAsync()));

        var visibility = new TypeModelVisibilityClient(new() { BaseAddress = it.Server }).Type;
        it.Does("Type_Model_Visibility_getModel", async () => Same("abc", (await visibility.GetModelAsync(123, new())).ReadProp));
        it.Sends("Type_Model_Visibility_headModel", () => visibility.HeadModelAsync(123, new()));
        it.Does("Type_Model_Visibility_putReadOnlyModel", async () => Same([1, 2, 3], (await visibility.PutReadOnlyModelAsync(new())).OptionalNullableIntList));
    }
}
