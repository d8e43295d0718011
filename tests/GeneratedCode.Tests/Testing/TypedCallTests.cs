using System.Net;
using Dovetail;
using Features.HeadersAndCookies;
using Features.ParameterStyles;
using Features.Shop;

namespace Features.Testing;

/// <summary>Recorded calls have their arguments as values, read back from what was sent, whatever its style.</summary>
public sealed class TypedCallTests
{
    private static readonly Color Blue = new() { R = 100, G = 200, B = 150 };

    [Fact]
    public async Task Arguments_are_typed_and_the_texts_are_still_there()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnGet().Returns(ShopModels.Order());
        fake.Orders.OnCreate().Returns(ShopModels.Order());

        await fake.Client.Orders.GetAsync(42);
        await fake.Client.Orders.CreateAsync(new() { Total = 9m }, new RequestOptions { IdempotencyKey = "cart-7" });

        long id = fake.Orders.Got[0].Id;
        Assert.Equal(42, id);
        Assert.Equal("42", fake.Orders.Got[0].Arguments["id"]);
        Assert.Equal("/orders/42", fake.Orders.Got[0].Requests[0].Address!.AbsolutePath);
        Assert.Equal(9m, fake.Orders.Created[0].Body!.Total);
    }

    [Fact]
    public async Task What_was_left_out_is_null_and_each_page_has_its_own()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnList().ReturnsPages([ShopModels.Order(), ShopModels.Order()], [ShopModels.Order()]);

        await fake.Client.Orders.ListAsync(limit: 2).ToListAsync();

        Assert.Equal([null, 2], fake.Orders.Listed.Select(call => call.Offset));
        Assert.Equal([2, 2], fake.Orders.Listed.Select(call => call.Limit));
    }

    [Fact]
    public async Task A_failed_call_can_be_read_too()
    {
        await using var fake = new FakeShopClient(o => o.Retry.MaxRetries = 1);
        fake.Orders.OnGet().Fails(HttpStatusCode.ServiceUnavailable);

        await Assert.ThrowsAnyAsync<ApiException>(() => fake.Client.Orders.GetAsync(7).AsTask());

        Assert.Equal((7, 2), (fake.Orders.Got[0].Id, fake.Orders.Got[0].Requests.Count));
    }

    [Fact]
    public async Task Objects_in_paths_are_read_in_each_style()
    {
        await using var fake = new FakeParameterStylesClient { AnswersUnexpectedCalls = true };

        await fake.Client.Styles.PathAsync(Blue, Blue, Blue, Blue, Blue, Blue, Blue);

        var call = Assert.Single(fake.Styles.PathCalls);
        Color[] read = [call.Simple, call.SimpleX, call.Label, call.LabelX, call.Matrix, call.MatrixX, call.Json];
        Assert.All(read, color => Assert.Equal(Blue.ToJson(), color.ToJson()));
    }

    [Fact]
    public async Task Objects_and_lists_in_queries_are_read_in_each_style()
    {
        await using var fake = new FakeParameterStylesClient { AnswersUnexpectedCalls = true };
        var tree = new Tree { Name = "5", Tags = ["x&y", "true"], Children = [new() { Name = "b", Color = Blue }] };

        await fake.Client.Styles.QueryAsync(form: Blue, space: Blue, pipe: Blue, deep: tree, text: "a=b", empty: []);

        var call = fake.Styles.Queried[0];
        Assert.All([call.Form!, call.Space!, call.Pipe!], color => Assert.Equal(Blue.ToJson(), color.ToJson()));
        Assert.Equal(tree.ToJson(), call.Deep!.ToJson());
        Assert.Equal("a=b", call.Text);
        Assert.Empty(call.Empty!);
        Assert.Null(call.Wrong);
    }

    [Fact]
    public async Task Whole_queries_headers_and_cookies_are_read()
    {
        await using var styles = new FakeParameterStylesClient { AnswersUnexpectedCalls = true };
        await styles.Client.Styles.WholeFormAsync(Blue);
        await styles.Client.Styles.WholeJsonAsync(Blue);
        await styles.Client.Styles.WholeTextAsync("a b");
        await styles.Client.Styles.HeaderAsync(xSimple: Blue, xExploded: Blue, xJson: Blue, xText: "a, b");
        await styles.Client.Styles.CookieAsync(form: ["a", "b c"], raw: "d");

        var header = styles.Styles.HeaderCalls[0];
        Assert.Equal(Blue.ToJson(), styles.Styles.WholeFormCalls[0].Q!.ToJson());
        Assert.Equal(Blue.ToJson(), styles.Styles.WholeJsonCalls[0].Q.ToJson());
        Assert.Equal("a b", styles.Styles.WholeTextCalls[0].Q);
        Assert.All([header.XSimple!, header.XExploded!, header.XJson!], color => Assert.Equal(Blue.ToJson(), color.ToJson()));
        Assert.Equal("a, b", header.XText);
        Assert.Equal(["a", "b c"], styles.Styles.CookieCalls[0].Form!);
        Assert.Equal("d", styles.Styles.CookieCalls[0].Raw);

        await using var echo = new FakeHeadersAndCookiesClient { AnswersUnexpectedCalls = true };
        await echo.Client.Echo.HeadersAsync("5", xNumber: 7, xList: ["1", "b"], xMap: new Dictionary<string, int> { ["a"] = 1 });
        await echo.Client.Echo.CookiesAsync("s", count: 3);

        var sent = echo.Echo.HeadersCalls[0];
        Assert.Equal(("5", 7), (sent.XText, sent.XNumber));
        Assert.Equal(["1", "b"], sent.XList!);
        Assert.Equal(1, sent.XMap!["a"]);
        Assert.Equal(("s", 3), (echo.Echo.CookiesCalls[0].Session, echo.Echo.CookiesCalls[0].Count));
    }
}
