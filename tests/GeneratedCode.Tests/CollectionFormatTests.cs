using Features.CollectionFormats;
using Features.Wire;

namespace Features;

/// <summary>Swagger 2.0, Parameter Object, collectionFormat.</summary>
public sealed class CollectionFormatTests : WireTest
{
    private static readonly string[] Items = ["a", "b c"];

    private IListsClient Lists => new CollectionFormatsClient(new() { BaseAddress = Server.Address }).Lists;

    [Fact]
    public async Task Each_format_in_each_place()
    {
        await Lists.SendAsync(Items, Items, Items, Items, Items, Items, Items, Items, Items);

        Assert.Equal("/a,b%20c/a%7Cb%20c", Sent.Path);
        Assert.Equal("qcsv=a,b%20c&qssv=a%20b%20c&qtsv=a%09b%20c&qpipes=a%7Cb%20c&qmulti=a&qmulti=b%20c", Sent.Query);
        Assert.Equal(("a,b c", "a|b c"), (Sent.Header("X-Csv"), Sent.Header("X-Pipes")));
    }

    [Fact]
    public async Task Fields_of_a_form()
    {
        await Lists.SubmitAsync(new() { Multi = Items, Csv = Items });

        Assert.Equal("multi=a&multi=b+c&csv=a,b+c", Sent.Text);
    }
}
