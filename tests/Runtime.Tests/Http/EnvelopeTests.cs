using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Http;

public sealed class EnvelopeTests : WireTest
{
    [Theory]
    [InlineData("""{"data":{"full name":"Anna"},"meta":{"page":1}}""")]
    [InlineData("""{"meta":{"data":{"full name":"Eve"}},"data":{"full name":"Anna"}}""")]
    [InlineData("""{ "d\u0061ta" : {"full name":"Anna"} }""")]
    [InlineData("""{"full name":"Anna"}""")]
    public async Task A_value_is_taken_out_of_its_envelope_and_read_as_it_is_without_one(string body)
    {
        Server.Answers(200, body);

        Assert.Equal("Anna", (await Shop(static options => options.Reading.Envelope = "data").GetAsync("1")).FullName);
    }

    [Theory]
    [InlineData("""{"meta":1,"data":{"full name":7}}""", "$.data['full name']")]
    [InlineData("""{"data":{"full name":"Anna"}""", null)]
    [InlineData("""{"data":{"full name":"Anna"}} x""", null)]
    [InlineData("[", null)]
    [InlineData("7", null)]
    public async Task What_is_wrong_in_an_envelope_is_told_with_its_place_in_the_answer(string body, string? path)
    {
        Server.Answers(200, body);

        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () => await Shop(static options => options.Reading.Envelope = "data").GetAsync("1"));

        Assert.True(path is null || path == e.JsonPath, e.JsonPath);
    }

    [Fact]
    public async Task An_operation_may_have_an_envelope_of_its_own()
    {
        Server.Answers(200, """{"data":{"full name":"Anna"},"result":{"full name":"Eve"}}""");
        var shop = Shop(static options =>
        {
            options.Reading.Envelope = "data";
            options.Operations["getOwner"] = new() { Reading = new() { Envelope = "result" } };
        });

        Assert.Equal("Eve", (await shop.GetAsync("1")).FullName);
        Assert.Equal("Anna", (await shop.CreateAsync(new() { FullName = "Anna" })).FullName);
    }

    [Fact]
    public async Task Without_the_option_nothing_is_unwrapped()
    {
        Server.Answers(200, """{"data":7,"full name":"Anna"}""");

        Assert.Equal("Anna", (await Shop().GetAsync("1")).FullName);
    }

    [Fact]
    public async Task A_deep_envelope_does_not_overflow_the_stack()
    {
        Server.Answers(200, "{\"x\":" + new string('[', 100_000) + new string(']', 100_000) + ",\"data\":{\"full name\":\"Anna\"}}");

        Assert.Equal("Anna", (await Shop(static options => options.Reading.Envelope = "data").GetAsync("1")).FullName);
    }
}
