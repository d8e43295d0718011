using Features.Hierarchies;
using Features.Wire;

namespace Features;

public sealed class HierarchyTests : WireTest
{
    private IEchoClient Echo => new HierarchiesClient(new() { BaseAddress = Server.Address }).Echo;

    [Theory]
    [InlineData("""{"petType":"cat","name":"Tom","lives":9}""", typeof(Cat))]
    [InlineData("""{"petType":"kitten","name":"Tim","lives":9,"weeks":3}""", typeof(Kitten))]
    [InlineData("""{"petType":"puppy","name":"Rex"}""", typeof(Dog))]
    [InlineData("""{"petType":"Bird","name":"Pip","wings":2}""", typeof(Bird))]
    [InlineData("""{"petType":"fish","name":"Wanda","fins":7}""", typeof(Pet))]
    [InlineData("""{"petType":"cat","name":"Tom","friends":[{"petType":"puppy","name":"Rex"}],"lives":9}""", typeof(Cat))]
    public async Task The_discriminator_gives_the_class_and_nothing_is_lost(string json, Type type)
    {
        Answers(json);

        Pet pet = await Echo.PetAsync(new Dog { Name = "any" });
        await Echo.PetAsync(pet);

        Assert.Equal(type, pet.GetType());
        Assert.Equal(json, Server.Requests[^1].Text);
    }

    [Fact]
    public async Task A_derived_class_brings_its_discriminator()
    {
        Answers("""{"petType":"cat","name":"Tom","lives":9}""");

        await Echo.PetAsync(new Kitten { Name = "Tim", Lives = 9, Weeks = 3, Friends = [new Dog { Name = "Rex" }] });

        Assert.Equal("""{"petType":"kitten","name":"Tim","friends":[{"petType":"puppy","name":"Rex"}],"lives":9,"weeks":3}""", Sent.Text);
    }
}
