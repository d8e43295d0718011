using Features.References;
using Features.Wire;

namespace Features;

public sealed class ReferenceTests : WireTest
{
    private ReferencesClient Client => new(new() { BaseAddress = Server.Address });

    [Fact]
    public async Task Ids_anchors_definitions_and_pointers_lead_to_the_same_types()
    {
        const string Tree = """{"id":7,"name":"root","children":[{"id":8,"children":[],"color":"blue"}],"color":"green"}""";
        Server.Respond = _ => Answer.Json(Tree);

        Node stored = await Client.Nodes.PutAsync(7, new Node { Id = 7, Children = [new Node { Id = 8, Color = Color.Red }] });
        await Client.Nodes.PutAsync(7, stored);

        Assert.Equal("""{"id":7,"children":[{"id":8,"color":"red"}]}""", Server.Requests[0].Text);
        Assert.Equal(Tree, Server.Requests[1].Text);
        Assert.Equal(Color.Blue, stored.Children![0].Color);
    }

    [Fact]
    public async Task A_pointer_into_another_path_is_followed()
    {
        Server.Respond = _ => Answer.Json("\"root\"");

        string name = await Client.Names.GetAsync(7);

        Assert.Equal(("root", "/names/7"), (name, Sent.Target));
    }
}
