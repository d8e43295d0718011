using Features.ReadOnly;
using Features.Wire;

namespace Features;

public sealed class ReadOnlyTests : WireTest
{
    private const string Zeros = """{"name":"a","count":0,"broken":false,"read":"0001-01-01T00:00:00Z","closed":null,"note":null}""";

    private IMetersClient Meters => new ReadOnlyClient(new() { BaseAddress = Server.Address }).Meters;

    [Fact]
    public async Task What_only_the_server_sets_need_not_be_set_and_is_not_sent()
    {
        Answers(Zeros);

        await Meters.PutAsync("1", new Meter { Name = "a", Note = null });

        Assert.Equal("""{"name":"a","note":null}""", Sent.Text);
    }

    [Fact]
    public async Task What_the_server_sent_is_sent_back_be_it_zero_or_null()
    {
        Answers(Zeros);

        Meter meter = await Meters.GetAsync("1");
        await Meters.PutAsync("1", meter);

        Assert.Equal(Zeros, Server.Requests[^1].Text);
    }
}
