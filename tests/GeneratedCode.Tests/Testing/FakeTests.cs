using System.Net;
using System.Text;
using Dovetail;
using Dovetail.Testing;
using Features.Shop;

namespace Features.Testing;

/// <summary>Behaviour 90, by typed fakes over the real client.</summary>
public sealed class FakeTests
{
    private static readonly Order Tea = ShopModels.Order(id: 42, total: 99m);

    [Fact]
    public async Task Code_that_takes_the_interface_is_tested_with_its_retries()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnCreate().Fails(HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromSeconds(2)).Then().Returns(Tea);

        var order = await new Checkout(fake).RunAsync();

        Assert.Equal(99m, order.Total);
        var call = Assert.Single(fake.Orders.Created);
        Assert.Equal("tea", call.Body!.Note);
        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.OK], call.Requests.Select(request => request.Answer!.Value));
    }

    [Fact]
    public async Task Code_that_takes_the_class_is_tested_too()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnGet(id: 42).Returns(Tea);

        Assert.Equal(42, (await new ClassCheckout(fake).RunAsync()).Id);
    }

    [Fact]
    public async Task Pages_are_walked_as_the_description_has_them()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnList().ReturnsPages([ShopModels.Order(id: 1), ShopModels.Order(id: 2)], [ShopModels.Order(id: 3)]);
        fake.Orders.OnList(limit: 2).ReturnsPages([ShopModels.Order(id: 4), ShopModels.Order(id: 5)], [ShopModels.Order(id: 6)]);

        Assert.Equal([4, 5, 6], (await fake.Client.Orders.ListAsync(limit: 2).ToListAsync()).Select(order => order.Id));
        Assert.Equal("listOrders(offset: 2, limit: 2)", fake.Orders.Listed[1].ToString());
        for (var walk = 0; walk < 2; walk++)
        {
            Assert.Equal([1, 2, 3], (await fake.Client.Orders.ListAsync().ToListAsync()).Select(order => order.Id));
        }

        Assert.Equal(["/orders", "/orders?offset=2"], fake.Orders.Listed.Skip(3).Take(2).Select(call => call.Requests[0].Address!.PathAndQuery));
    }

    [Fact]
    public async Task The_last_answer_stays_and_what_is_said_last_goes_first()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnGet().ReturnsInTurn(ShopModels.Order(id: 1), ShopModels.Order(id: 2));
        fake.Orders.OnGet(id: 7).Returns(call => ShopModels.Order(id: long.Parse(call.Arguments["id"], System.Globalization.CultureInfo.InvariantCulture)));

        long[] ids = [(await fake.Client.Orders.GetAsync(5)).Id, (await fake.Client.Orders.GetAsync(7)).Id, (await fake.Client.Orders.GetAsync(5)).Id, (await fake.Client.Orders.GetAsync(5)).Id];

        Assert.Equal([1, 7, 2, 2], ids);
    }

    [Fact]
    public async Task An_unexpected_call_fails_and_names_the_three_nearest_set_ups()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnGet(id: 41).Returns(Tea);
        fake.Orders.OnGet(id: 42).Returns(Tea);
        fake.Orders.OnList().ReturnsPages([Tea]);
        fake.Products.OnUpdate(id: 43).Succeeds();

        var e = await Assert.ThrowsAsync<UnexpectedCallException>(() => fake.Client.Orders.GetAsync(43).AsTask());

        Assert.StartsWith("No set-up answers getOrder(id: 43) (GET /orders/{id}). The nearest:", e.Message, StringComparison.Ordinal);
        Assert.Contains("Orders.OnGet(id: 41), for other arguments", e.Message, StringComparison.Ordinal);
        Assert.Equal(3, e.Message.Split('\n').Length - 1);
        Assert.Equal("getOrder(id: 43)", Assert.Single(fake.UnexpectedCalls).ToString());
    }

    [Fact]
    public async Task A_fake_without_set_ups_says_so()
    {
        await using var fake = new FakeShopClient();
        Assert.Contains("The fake has none", (await Assert.ThrowsAsync<UnexpectedCallException>(() => fake.Client.Orders.GetAsync(43).AsTask())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_those_that_the_description_declares()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnGet().Fails(HttpStatusCode.NotFound, new NotFoundProblem { Title = "gone" });

        var e = await Assert.ThrowsAsync<ApiResponseException<NotFoundProblem>>(() => fake.Client.Orders.GetAsync(1).AsTask());

        Assert.Equal("gone", e.Error.Title);
    }

    [Fact]
    public void What_the_description_forbids_can_not_be_set_up()
    {
        using var fake = new FakeShopClient();
        Assert.Contains("the description declares ValidationProblem for that", Refused(() => fake.Orders.OnGet().Fails(HttpStatusCode.UnprocessableEntity, new NotFoundProblem { Title = "" })));
        Assert.Contains("the description declares nothing for that", Refused(() => fake.Orders.OnGet().Fails(HttpStatusCode.Conflict, new NotFoundProblem { Title = "" })));
        Assert.Contains("200 is no failure", Refused(() => fake.Orders.OnGet().Fails(HttpStatusCode.OK)));
        Assert.Contains("404 is no success", Refused(() => fake.Orders.OnGet().Returns(Tea, HttpStatusCode.NotFound)));
        Assert.Contains("getOrder never answers this", Refused(() => fake.Orders.OnGet().Returns((Order)null!)));
        Assert.Contains("getOrder never answers this", Refused(() => fake.Orders.OnGet().Returns(ShopModels.Order(lineItems: [new() { Sku = null!, Count = 1 }]))));
    }

    [Fact]
    public void Arguments_that_no_call_can_have_can_not_be_set_up()
    {
        using var fake = new Features.Validation.FakeValidationClient();
        Assert.Contains("no call has these arguments", Refused(() => fake.Orders.OnCreate(limit: 1_000_000)));
    }

    [Fact]
    public async Task A_reset_and_half_a_body_are_tried_again_and_told()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnGet(id: 1).Resets().Then().Truncates(Tea, 5).Then().Returns(Tea);
        fake.Orders.OnGet(id: 2).Resets();

        Assert.Equal(42, (await fake.Client.Orders.GetAsync(1)).Id);
        Assert.Equal(3, fake.Orders.OnGet(id: 1).Calls.Single().Requests.Count);
        Assert.IsType<ApiConnectionException>(await Record.ExceptionAsync(() => fake.Client.Orders.GetAsync(2).AsTask()));
    }

    [Fact]
    public async Task A_delay_runs_on_the_clock_of_the_client()
    {
        var time = new TestClock();
        await using var fake = new FakeShopClient(o => (o.TimeProvider, o.Timeouts.Attempt, o.Retry.MaxRetries) = (time, TimeSpan.FromSeconds(10), 0));
        var begun = time.GetUtcNow();
        fake.Orders.OnGet(id: 1).After(TimeSpan.FromSeconds(9)).Returns(Tea);
        fake.Orders.OnGet(id: 2).After(TimeSpan.FromSeconds(11)).Returns(Tea);

        await fake.Client.Orders.GetAsync(1);

        Assert.Equal(TimeSpan.FromSeconds(9), time.GetUtcNow() - begun);
        Assert.Equal(ApiTimeoutKind.Attempt, (await Assert.ThrowsAsync<ApiTimeoutException>(() => fake.Client.Orders.GetAsync(2).AsTask())).Kind);
    }

    [Fact]
    public async Task Chaos_of_a_seed_is_the_same_each_time()
    {
        async Task<string> RunAsync(int seed)
        {
            await using var fake = new FakeShopClient(o => o.Retry.MaxRetries = 8) { Chaos = new FakeChaos(seed) { Rate = 0.5 } };
            fake.Orders.OnGet().Returns(Tea);
            for (var call = 0; call < 20; call++)
            {
                Assert.Equal(42, (await fake.Client.Orders.GetAsync(call)).Id);
            }

            return string.Join(",", fake.Calls.SelectMany(call => call.Requests).Select(request => request.Answer));
        }

        var first = await RunAsync(7);

        Assert.Contains("ServiceUnavailable", first, StringComparison.Ordinal);
        Assert.Equal(first, await RunAsync(7));
        Assert.NotEqual(first, await RunAsync(8));
    }

    [Fact]
    public async Task What_is_not_set_up_can_have_a_valid_answer_instead()
    {
        await using var fake = new FakeShopClient { AnswersUnexpectedCalls = true };

        Assert.Equal(1, (await fake.Client.Orders.GetAsync(42)).Id);
        Assert.Empty(await fake.Client.Orders.ListAsync().ToListAsync());
        Assert.Equal("text", await fake.Client.Reports.GetAsync(1));
        await fake.Client.Products.UpdateAsync(1, new());
        Assert.Equal(4, fake.Calls.Count);
        Assert.Empty(fake.UnexpectedCalls);
    }

    [Fact]
    public async Task Requests_are_there_after_the_call_with_credential_and_body()
    {
        await using var fake = new FakeShopClient(o => o.Credential = ApiCredential.Bearer("t"));
        fake.Products.OnUpdate().Succeeds();

        await fake.Client.Products.UpdateAsync(7, new() { Title = "tea" });

        var request = Assert.Single(Assert.Single(fake.Products.Updated).Requests);
        Assert.Equal("""{"title":"tea"}""", request.Text);
        Assert.Equal("Bearer t", request.Headers["authorization"]);
        Assert.Equal("PATCH /products/7", request.ToString());
    }

    [Fact]
    public async Task A_file_and_its_break_are_faked()
    {
        await using var fake = new FakeShopClient();
        fake.Products.OnDownloadImage(id: 1).Returns([1, 2, 3], "image/png");
        fake.Products.OnDownloadImage(id: 2).Truncates([1, 2, 3], length: 2);

        await using var file = await fake.Client.Products.DownloadImageAsync(1);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        Assert.Equal([1, 2, 3], bytes.ToArray());

        await using var broken = await fake.Client.Products.DownloadImageAsync(2);
        await Assert.ThrowsAnyAsync<Exception>(() => broken.CopyToAsync(new MemoryStream()));
    }

    [Fact]
    public async Task What_a_broken_server_sends_is_sent_as_it_is()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnGet().Sends(HttpStatusCode.OK, """{"id":"many"}""");

        await Assert.ThrowsAsync<ResponseFormatException>(() => fake.Client.Orders.GetAsync(1).AsTask());
    }

    private static string Refused(Action setUp) => Assert.Throws<FakeSetUpException>(setUp).Message;
}
