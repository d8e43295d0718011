using System.Text;
using Dovetail;
using Dovetail.Testing;
using Features.BodyChoices;
using Features.EventStreams;
using Features.FormBodies;
using Features.MultipartBodies;
using Features.PagingStyles;
using Features.Shop;

namespace Features.Testing;

/// <summary>A set-up can mean the calls with one body.</summary>
public sealed class BodySetUpTests
{
    [Fact]
    public async Task JSON_is_compared_by_its_values()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnCreate().Returns(ShopModels.Order(id: 1));
        fake.Orders.OnCreate(body: new() { Total = 9m, Note = "tea" }).Returns(ShopModels.Order(id: 2));

        Assert.Equal(2, (await fake.Client.Orders.CreateAsync(new() { Note = "tea", Total = 9.00m })).Id);
        Assert.Equal(1, (await fake.Client.Orders.CreateAsync(new() { Note = "milk", Total = 9m })).Id);
        Assert.Equal(1, (await fake.Client.Orders.CreateAsync(new() { Total = 9m })).Id);
        Assert.Contains("\"tea\"", Assert.Single(fake.Orders.OnCreate(body: new() { Total = 9m, Note = "tea" }).Calls).Requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_members_has_no_meaning()
    {
        await using var fake = new FakeShopClient();
        var first = Dovetail.Serialization.JsonModel.FromJson<NewOrder>("""{"total":9,"b":[1,{"x":1,"y":2}],"a":1}""");
        var other = Dovetail.Serialization.JsonModel.FromJson<NewOrder>("""{"a":1.0,"b":[1,{"y":2,"x":1}],"total":9}""");
        var less = Dovetail.Serialization.JsonModel.FromJson<NewOrder>("""{"a":1,"b":[{"y":2,"x":1},1],"total":9}""");
        fake.Orders.OnCreate(body: first).Returns(ShopModels.Order(id: 2));

        Assert.Equal(2, (await fake.Client.Orders.CreateAsync(other)).Id);
        await Assert.ThrowsAsync<UnexpectedCallException>(() => fake.Client.Orders.CreateAsync(less).AsTask());
    }

    [Fact]
    public async Task What_fails_by_its_body_says_so()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnCreate(body: new() { Total = 9m }).Returns(ShopModels.Order());

        var e = await Assert.ThrowsAsync<UnexpectedCallException>(() => fake.Client.Orders.CreateAsync(new() { Total = 8m }).AsTask());

        Assert.Contains("Orders.OnCreate(body: {\"total\":9}), for another body", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_changes_of_the_value_do_not_change_the_set_up()
    {
        await using var fake = new FakeShopClient();
        var body = new NewOrder { Total = 9m };
        fake.Orders.OnCreate(body: body).Returns(ShopModels.Order(id: 2));
        body.Total = 8m;

        Assert.Equal(2, (await fake.Client.Orders.CreateAsync(new() { Total = 9m })).Id);
    }

    [Fact]
    public async Task A_form_is_compared_by_its_fields()
    {
        await using var fake = new FakeFormBodiesClient();
        OrdersCreateRequest Body(string title = "a b") => new() { Title = title, Tags = ["x", "y"], Metadata = new Dictionary<string, string> { ["k"] = "1" } };
        fake.Orders.OnCreate(body: Body()).Succeeds();

        await fake.Client.Orders.CreateAsync(Body());
        await Assert.ThrowsAsync<UnexpectedCallException>(() => fake.Client.Orders.CreateAsync(Body("a")).AsTask());
    }

    [Fact]
    public async Task Parts_are_compared_by_their_values_and_files_by_their_bytes()
    {
        await using var fake = new FakeMultipartBodiesClient();
        fake.Albums.OnCreate(body: AlbumOf([1, 2])).Succeeds();

        await fake.Client.Albums.CreateAsync(AlbumOf([1, 2]));
        await Assert.ThrowsAsync<UnexpectedCallException>(() => fake.Client.Albums.CreateAsync(AlbumOf([1, 3])).AsTask());
        await Assert.ThrowsAsync<UnexpectedCallException>(() => fake.Client.Albums.CreateAsync(AlbumOf([1, 2], "Paris")).AsTask());
    }

    [Fact]
    public async Task Each_of_several_bodies_can_be_meant()
    {
        await using var fake = new FakeBodyChoicesClient();
        fake.Notes.OnAdd(body: new Note { Text = "a" }).Succeeds();
        fake.Notes.OnAdd(new NotesAddFormDataRequest { File = FileContent.FromBytes(new byte[] { 1 }) }).Succeeds();
        fake.Notes.OnAdd("plain", silent: true).Succeeds();
        fake.Notes.OnAdd(FileContent.FromBytes(new byte[] { 7 })).Succeeds();

        await fake.Client.Notes.AddAsync(new Note { Text = "a" });
        await fake.Client.Notes.AddAsync(new NotesAddFormDataRequest { File = FileContent.FromBytes(new byte[] { 1 }) });
        await fake.Client.Notes.AddAsync("plain", silent: true);
        await fake.Client.Notes.AddAsync(FileContent.FromBytes(new byte[] { 7 }));

        await Assert.ThrowsAsync<UnexpectedCallException>(() => fake.Client.Notes.AddAsync("plain").AsTask());
        await Assert.ThrowsAsync<UnexpectedCallException>(() => fake.Client.Notes.AddAsync(FileContent.FromBytes(new byte[] { 8 })).AsTask());
        Assert.Equal(6, fake.Notes.Added.Count);
        Assert.Equal(["a", null], fake.Notes.Added.Take(2).Select(call => call.Body?.Text));
    }

    [Fact]
    public async Task A_walk_over_pages_is_meant_as_a_whole()
    {
        await using var fake = new FakePagingStylesClient();
        fake.Pages.OnSearchThings(body: new()).ReturnsPages([PagingStylesModels.Thing(id: "a")], [PagingStylesModels.Thing(id: "b")]);

        Assert.Equal(["a", "b"], (await fake.Client.Pages.SearchThingsAsync(new()).ToListAsync()).Select(thing => thing.Id));
    }

    [Fact]
    public async Task What_a_stream_adds_to_its_body_need_not_be_said()
    {
        await using var fake = new FakeEventStreamsClient();
        fake.Feed.OnChatStream(body: new() { Prompt = "hi" }).Returns(new Piece { Text = "there" });

        List<string> texts = [];
        await foreach (var piece in fake.Client.Feed.ChatStreamAsync(new() { Prompt = "hi" }))
        {
            texts.Add(piece.Text);
        }

        Assert.Equal(["there"], texts);
        Assert.Contains("\"stream\":true", fake.Calls[0].Requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_the_document_forbids_can_not_be_set_up()
    {
        using var fake = new Features.Validation.FakeValidationClient();
        Assert.Contains("no call has these arguments", Assert.Throws<FakeSetUpException>(() => fake.Orders.OnCreate(body: Features.Validation.ValidationModels.Order(name: "too long"))).Message, StringComparison.Ordinal);
    }

    private static AlbumsCreateRequest AlbumOf(byte[] cover, string city = "Rome") => MultipartBodiesModels.AlbumsCreateRequest(
        title: "summer", cover: FileContent.FromBytes(cover, "cover.png"), year: 2020, place: new() { City = city });
}
