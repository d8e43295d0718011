using System.Numerics;
using System.Text.Json;
using Features.Scalars;
using Features.Wire;

namespace Features;

public sealed class ScalarTests : WireTest
{
    private const string Full = """
        {"text":"é\"\u0000","flag":true,"small":-2147483648,"large":9223372036854775807,"plain":9007199254740993,"unsigned":18446744073709551615,"huge":340282366920938463463374607431768211455,"single":0.1,"double":1E-300,"exact":0.1000000000000000000000000001,"day":"2024-02-29","time":"23:59:59.5+01:00","instant":"2024-02-29T23:59:59.1234567+05:30","served":"Thu, 29 Feb 2024 12:00:00 GMT","guid":"c0ffee00-0000-4000-8000-000000000001","link":"https://example.org/a b?c","bytes":"AAEC","anything":{"a":[1.50,null]}}
        """;

    private IEchoClient Echo => new ScalarsClient(new() { BaseAddress = Server.Address }).Echo;

    [Fact]
    public async Task Every_format_has_its_type()
    {
        Answers(Full);

        Everything all = await Echo.EverythingAsync(Minimal);

        Assert.Equal("é\"\0", all.Text);
        Assert.Equal((true, int.MinValue, long.MaxValue, 9007199254740993L), (all.Flag, all.Small, all.Large, all.Plain));
        Assert.Equal(ulong.MaxValue, all.Unsigned);
        Assert.Equal(BigInteger.Pow(2, 128) - 1, all.Huge);
        Assert.Equal((0.1f, 1E-300, 0.1000000000000000000000000001m), (all.Single, all.Double, all.Exact));
        Assert.Equal(new DateOnly(2024, 2, 29), all.Day);
        Assert.Equal("23:59:59.5+01:00", all.Time);
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 23, 59, 59, new TimeSpan(5, 30, 0)).AddTicks(1234567), all.Instant);
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero), all.Served);
        Assert.Equal(Guid.Parse("c0ffee00-0000-4000-8000-000000000001"), all.Guid);
        Assert.Equal("https://example.org/a b?c", all.Link?.OriginalString);
        Assert.Equal([0, 1, 2], all.Bytes);
        Assert.Equal("1.50", all.Anything?.GetProperty("a")[0].GetRawText());
    }

    [Fact]
    public async Task What_was_read_is_written_back_without_loss()
    {
        Answers(Full);

        await Echo.EverythingAsync(await Echo.EverythingAsync(Minimal));

        using var expected = JsonDocument.Parse(Full);
        using var actual = JsonDocument.Parse(Server.Requests[^1].Body);
        foreach (var member in expected.RootElement.EnumerateObject())
        {
            var written = actual.RootElement.GetProperty(member.Name);
            Assert.True(SameJson(member.Value, written), $"{member} was written as {written.GetRawText()}");
        }
    }

    [Fact]
    public async Task Absent_members_are_not_written()
    {
        Answers(Full);

        await Echo.EverythingAsync(Minimal);

        Assert.Equal("""{"text":"","flag":false,"small":0,"large":0,"plain":0,"single":0,"double":0,"exact":0}""", Sent.Text);
        Assert.StartsWith("application/json", Sent.Header("Content-Type"), StringComparison.Ordinal);
    }

    // Strings by their value: how much of one is escaped is the writer's choice. All else by its text.
    private static bool SameJson(JsonElement expected, JsonElement actual) => expected.ValueKind == JsonValueKind.String
        ? expected.GetString() == actual.GetString()
        : expected.GetRawText() == actual.GetRawText();

    private static Everything Minimal => new() { Text = "", Flag = false, Small = 0, Large = 0, Plain = 0, Single = 0, Double = 0, Exact = 0 };
}
