using Consumer.Shop;
using Xunit;

public sealed class KitTests
{
    [Fact]
    public async Task The_kit_is_that_of_the_client()
    {
        await using var fake = new FakeShopClient { AnswersUnexpectedCalls = true };

        Assert.Equal("title", (await fake.Client.Orders.GetAsync(1)).Title);
    }
}
