using Autorest.ModelFlattening;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Models within models. autorest can show their members flat; here they stand where the document has them.</summary>
internal static class Flattening
{
    private static readonly Dictionary<string, string> Tags = new() { ["tag1"] = "value1", ["tag2"] = "value3" };

    public static void Add(ScenarioGroup it)
    {
        var flat = new ModelFlatteningClient(new() { BaseAddress = it.Server }).ModelFlatten;

        it.Does("getModelFlattenArray", async () =>
        {
            var read = await flat.ListArraysAsync();
            Same((3, "Product1", PropertiesProvisioningStateValues.OK, "value3"),
                (read.Count, read[0].Properties!.PName, read[0].Properties!.ProvisioningStateValues!.Value.Known!.Value, read[0].Tags!["tag2"]));
        });
        it.Sends("putModelFlattenArray", () => flat.PutArrayAsync([new() { Location = "West US", Tags = Tags }, new() { Location = "Building 44" }]));

        Dictionary<string, FlattenedProduct> products = new() { ["Resource1"] = Product("West US", "Product1", Tags), ["Resource2"] = Product("Building 44", "Product2") };
        it.Does("getModelFlattenDictionary", async () =>
        {
            var read = await flat.GetDictionaryAsync();
            Same((3, "Product1", "Building 44"), (read.Count, read["Product1"].Properties!.PName, read["Product2"].Location));
        });
        it.Sends("putModelFlattenDictionary", () => flat.PutDictionaryAsync(products));

        it.Does("getModelFlattenResourceCollection", async () =>
        {
            var read = await flat.GetResourceCollectionAsync();
            Same((3, "Product4", "7"), (read.Dictionaryofresources!.Count, read.Arrayofresources![0].Properties!.PName, read.Productresource!.Id));
        });
        it.Sends("putModelFlattenResourceCollection", () => flat.PutResourceCollectionAsync(new()
        {
            Arrayofresources = [Product("West US", "Product1", Tags), Product("East US", "Product2")],
            Dictionaryofresources = products,
            Productresource = Product("India", "Azure"),
        }));

        it.Does("putModelFlattenCustomBase", async () => Same("max name", (await flat.PutSimpleProductAsync(Simple("https://generic"))).Details!.MaxProductDisplayName));
        it.Does("postModelFlattenCustomParameter", async () => Same("123", (await flat.PostFlattenedSimpleProductAsync(Simple())).BaseProductId));
        it.Does("putModelFlattenCustomGroupedParameter", async () =>
            Same("http://foo", (await flat.PutSimpleProductWithGroupingAsync("groupproduct", Simple())).Details!.MaxProductImage!.OdataValue));
    }

    private static FlattenedProduct Product(string location, string name, IReadOnlyDictionary<string, string>? tags = null) =>
        new() { Location = location, Tags = tags, Properties = new() { PName = name, Type = "Flat" } };

    private static SimpleProduct Simple(string? generic = null) => new()
    {
        BaseProductId = "123",
        BaseProductDescription = "product description",
        Details = new() { MaxProductDisplayName = "max name", MaxProductImage = new() { OdataValue = "http://foo", GenericValue = generic } },
    };
}
