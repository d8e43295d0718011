using Autorest.BodyComplex;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Bodies whose discriminator tells their type.</summary>
internal static class Polymorphism
{
    private static readonly byte[] Picture = [255, 255, 255, 255, 254];

    public static void Add(ScenarioGroup it)
    {
        var complex = new BodyComplexClient(new() { BaseAddress = it.Server }).Complex;

        Salmon fish = new() { Location = "alaska", Iswild = true, Species = "king", Length = 1, Siblings = [Shark(), Sawshark(), Goblin()] };
        it.Does("getComplexPolymorphismValid", async () => Same(fish, (Salmon)await complex.GetPolymorphismValidAsync()));
        it.Sends("putComplexPolymorphismValid", () => complex.PutPolymorphismValidAsync(fish));

        it.Does("getComplexPolymorphismComplicated", async () =>
        {
            var smart = (SmartSalmon)await complex.GetPolymorphismComplicatedAsync();
            Same(("alaska", 3, 5), (smart.Location, smart.Siblings!.Count, smart.UnknownMembers!.Count));
            Same("hello", smart.UnknownMembers["additionalProperty3"].GetString());
        });
        it.Does("putComplexPolymorphismComplicated", async () => await complex.PutPolymorphismComplicatedAsync(await complex.GetPolymorphismComplicatedAsync()));

        // What comes without its discriminator is what was asked for.
        it.Does("putComplexPolymorphismNoDiscriminator", async () =>
        {
            var salmon = await complex.PutPolymorphismMissingDiscriminatorAsync(
                new() { Location = "alaska", Iswild = true, Species = "king", Length = 1, Siblings = [Shark(), Sawshark(), Goblin()] });
            Same(("alaska", "king", 3), (salmon.Location, salmon.Species, salmon.Siblings!.Count));
        });

        it.Does("getComplexPolymorphismDotSyntax",
            async () => Same(("sweden", true), await complex.GetPolymorphismDotSyntaxAsync() is DotSalmon read ? (read.Location, read.Iswild) : default));
        it.Does("getComposedWithDiscriminator", async () =>
        {
            var market = await complex.GetPolymorphismComposedWithDiscriminatorAsync();
            Same(("sweden", "australia", 2), (market.SampleSalmon!.Location, ((DotSalmon)market.SampleFish!).Location, market.Fishes!.OfType<DotSalmon>().Count()));
        });
        it.Does("getComposedWithoutDiscriminator", async () =>
        {
            var market = await complex.GetPolymorphismComposedWithoutDiscriminatorAsync();
            Same(("sweden", "king", 2, 0), (market.SampleSalmon!.Location, market.SampleFish!.Species, market.Fishes!.Count, market.Fishes.OfType<DotSalmon>().Count()));
        });

        Shark shark = Shark([new Salmon { Location = "atlantic", Iswild = true, Species = "coho", Length = 2, Siblings = [Shark(), Sawshark()] }, Sawshark([])]);
        Salmon big = new() { Location = "alaska", Iswild = true, Species = "king", Length = 1, Siblings = [shark, Sawshark([])] };
        it.Does("getComplexPolymorphicRecursiveValid", async () => Same(big, (Salmon)await complex.GetPolymorphicrecursiveValidAsync()));
        it.Sends("putComplexPolymorphicRecursiveValid", () => complex.PutPolymorphicrecursiveValidAsync(big));
    }

    private static Shark Shark(IReadOnlyList<Fish>? siblings = null) =>
        new() { Age = 6, Birthday = new(2012, 1, 5, 1, 0, 0, TimeSpan.Zero), Length = 20, Species = "predator", Siblings = siblings };

    private static Sawshark Sawshark(IReadOnlyList<Fish>? siblings = null) =>
        new() { Age = 105, Birthday = new(1900, 1, 5, 1, 0, 0, TimeSpan.Zero), Length = 10, Picture = Picture, Species = "dangerous", Siblings = siblings };

    private static Goblinshark Goblin() => new()
    {
        Age = 1,
        Birthday = new(2015, 8, 8, 0, 0, 0, TimeSpan.Zero),
        Length = 30,
        Species = "scary",
        Jawsize = 5,
        Color = OpenEnum<GoblinsharkColor>.Unknown("pinkish-gray"),
    };
}
