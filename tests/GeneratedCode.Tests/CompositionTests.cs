using Features.Composition;
using Features.Wire;

namespace Features;

public sealed class CompositionTests : WireTest
{
    private IEchoClient Echo => new CompositionClient(new() { BaseAddress = Server.Address }).Echo;

    [Fact]
    public async Task AllOf_is_one_flat_model()
    {
        Answers("""{"name":"s","size":2,"border":{"width":3},"value":{"width":1},"origin":{"x":4}}""");

        Square square = await Echo.ShapeAsync(new() { Name = "s", Size = 1, Border = null });

        Assert.Equal("""{"name":"s","size":1,"border":null}""", Sent.Text);
        Assert.Equal(("s", 2, 3, 4), (square.Name, square.Size, square.Border?.Width, square.Origin?.X));
    }

    [Fact]
    public async Task A_model_may_hold_itself()
    {
        Answers("""{"label":"root","children":[{"label":"a"},{"label":"b","children":[{"label":"c"}]}]}""");

        Tree tree = await Echo.TreeAsync(new() { Label = "x", Children = [new() { Label = "y" }] });

        Assert.Equal("""{"label":"x","children":[{"label":"y"}]}""", Sent.Text);
        Assert.Equal("c", tree.Children?[1].Children?[0].Label);
    }
}
