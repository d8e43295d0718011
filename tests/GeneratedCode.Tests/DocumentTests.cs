using Features.Bookshop;
using Features.InJson;
using Features.MultiFile;
using Features.Wire;

namespace Features;

/// <summary>Documents in JSON, and in several files.</summary>
public sealed class DocumentTests : WireTest
{
    [Fact]
    public async Task A_JSON_document_makes_a_client()
    {
        Answers("""{"text":"Hello Anna"}""");

        Greeting greeting = await new InJsonClient(new() { BaseAddress = Server.Address }).Greetings.GetAsync("Anna");

        Assert.Equal(("/greeting?name=Anna", "Hello Anna"), (Sent.Target, greeting.Text));
    }

    [Fact]
    public async Task A_document_of_several_files_makes_a_client()
    {
        Answers("""{"title":"T","author":{"name":"A"}}""", 201);

        Book book = await new MultiFileClient(new() { BaseAddress = Server.Address }).Books.CreateAsync(new() { Title = "T" }, dryRun: true);

        Assert.Equal("/books?dry_run=true", Sent.Target);
        Assert.Equal("A", book.Author?.Name);
    }

    [Fact]
    public async Task An_overlay_changes_a_document_before_it_is_read()
    {
        Answers("""[{"title":"T","state":"used"}]""");

        var books = await new BookshopClient(new() { BaseAddress = Server.Address }).Books.ListAsync(State.New);

        Assert.Equal("/v1/shop-books-all?state=new", Sent.Target);
        Assert.Equal((State)State.Used, Assert.Single(books).State);
    }

    [Fact]
    public void What_an_overlay_removes_is_not_generated() =>
        Assert.Equal(["BaseAddress", "Books"], typeof(IBookshopClient).GetProperties().Select(property => property.Name).Union(["BaseAddress"]).Order());
}
