using System.Text.Json;
using Autorest.AdditionalProperties;
using Autorest.MultipleInheritance;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Models of several bases, and members that no document names.</summary>
internal static class Inheritance
{
    public static void Add(ScenarioGroup it)
    {
        var pets = new MultipleInheritanceClient(new() { BaseAddress = it.Server }).MultipleInheritance;
        it.Reads("MultipleInheritancePetGet", () => pets.GetPetAsync(), new() { Name = "Peanut" });
        it.Reads("MultipleInheritancePetPut", () => pets.PutPetAsync(new() { Name = "Butter" }), "Pet was correct!");
        it.Reads("MultipleInheritanceHorseGet", () => pets.GetHorseAsync(), new() { Name = "Fred", IsAShowHorse = true });
        it.Reads("MultipleInheritanceHorsePut", () => pets.PutHorseAsync(new() { Name = "General", IsAShowHorse = false }), "Horse was correct!");
        it.Reads("MultipleInheritanceFelineGet", () => pets.GetFelineAsync(), new() { Meows = true, Hisses = true });
        it.Reads("MultipleInheritanceFelinePut", () => pets.PutFelineAsync(new() { Meows = false, Hisses = true }), "Feline was correct!");
        it.Reads("MultipleInheritanceCatGet", () => pets.GetCatAsync(), new() { Name = "Whiskers", LikesMilk = true, Meows = true, Hisses = true });
        it.Reads("MultipleInheritanceCatPut", () => pets.PutCatAsync(new() { Name = "Boots", LikesMilk = false, Meows = true, Hisses = false }), "Cat was correct!");
        it.Reads("MultipleInheritanceKittenGet", () => pets.GetKittenAsync(),
            new() { Name = "Gatito", LikesMilk = true, Meows = true, Hisses = true, EatsMiceYet = false });
        it.Reads("MultipleInheritanceKittenPut", () => pets.PutKittenAsync(
            new() { Name = "Kitty", LikesMilk = false, Meows = true, Hisses = false, EatsMiceYet = true }), "Kitten was correct!");

        var more = new AdditionalPropertiesClient(new() { BaseAddress = it.Server }).AdditionalProperties;
        it.Does("additionalPropertiesTrue", async () => Same(true, (await more.CreatePetsAPTrueAsync(
            new()
            {
                Id = 1,
                Name = "Puppy",
                UnknownMembers = new Dictionary<string, JsonElement> { ["birthdate"] = Json("2017-12-13T02:29:51Z"), ["complexProperty"] = Json(new { color = "Red" }) },
            })).Status));
        it.Does("additionalPropertiesSubclass", async () => Same(true, (await more.CreatePetsCatAPTrueAsync(new()
        {
            Id = 1,
            Name = "Lisa",
            Friendly = true,
            UnknownMembers = new Dictionary<string, JsonElement> { ["birthdate"] = Json("2017-12-13T02:29:51Z"), ["complexProperty"] = Json(new { color = "Red" }) },
        })).Status));
        it.Does("additionalPropertiesTypeObject", async () => Same(true, (await more.CreatePetsAPObjectAsync(new()
        {
            Id = 2,
            Name = "Hira",
            UnknownMembers = new Dictionary<string, JsonElement>
            {
                ["siblings"] = Json((object[])[new { id = 1, name = "Puppy", birthdate = "2017-12-13T02:29:51Z", complexProperty = new { color = "Red" } }]),
                ["picture"] = Json("//////4="),
            },
        })).Status));
        it.Does("additionalPropertiesTypeString", async () => Same(true, (await more.CreatePetsAPStringAsync(
            new() { Id = 3, Name = "Tommy", AdditionalProperties = new Dictionary<string, string> { ["color"] = "red", ["weight"] = "10 kg", ["city"] = "Bombay" } })).Status));

        Dictionary<string, double> sizes = new() { ["height"] = 5.61, ["weight"] = 599, ["footsize"] = 11.5 };
        it.Does("additionalPropertiesInProperties", async () => Same(true, (await more.CreatePetsAPInPropertiesAsync(
            new() { Id = 4, Name = "Bunny", AdditionalProperties = sizes })).Status));
        it.Does("additionalPropertiesInPropertiesWithAPTypeString", async () => Same(true, (await more.CreatePetsAPInPropertiesWithAPStringAsync(new()
        {
            Id = 5,
            Name = "Funny",
            OdataLocation = "westus",
            AdditionalProperties = sizes,
            MoreProperties = new Dictionary<string, string> { ["color"] = "red", ["city"] = "Seattle", ["food"] = "tikka masala" },
        })).Status));
    }

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value);
}
