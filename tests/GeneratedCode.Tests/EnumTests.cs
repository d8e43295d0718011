using System.Numerics;
using Dovetail;
using Features.Enums;
using Features.Wire;

namespace Features;

public sealed class EnumTests : WireTest
{
    private IEchoClient Echo => new EnumsClient(new() { BaseAddress = Server.Address }).Echo;

    [Fact]
    public async Task Known_values_are_written_as_the_document_spells_them()
    {
        Answers("""{"color":"red"}""");

        await Echo.PaintAsync(
            new() { Color = Color.LightGreen, Level = Level.High, Palette = [Color.Red, OpenEnum<Color>.Unknown("mauve")] },
            color: Color.LightGreen,
            level: Level.Middle,
            colors: [Color.Red, Color.LightGreen]);

        Assert.Equal("color=light-green&level=5&colors=red&colors=light-green", Sent.Query);
        Assert.Equal("""{"color":"light-green","level":10,"palette":["red","mauve"],"version":"v1"}""", Sent.Text);
    }

    [Fact]
    public async Task Known_values_are_recognised()
    {
        Answers("""{"color":"light-green","level":1,"palette":["red","2nd choice"],"finish":"gloss"}""");

        Paint paint = await Echo.PaintAsync(new() { Color = Color.Red });

        Assert.True(paint.Color == Color.LightGreen);
        Assert.Equal(Level.Low, paint.Level);
        Assert.Equal(Color.Red, paint.Palette?[0].Known);
        Assert.NotNull(paint.Palette?[1].Known);
        Assert.True(paint.Finish == PaintFinish.Gloss);
    }

    [Fact]
    public async Task An_unknown_value_survives_a_round_trip_and_works_in_a_switch()
    {
        Answers("""{"color":"ultraviolet","level":7}""");

        Paint paint = await Echo.PaintAsync(new() { Color = Color.Red });
        var seen = paint.Color.Known switch { Color.Red => "red", null => paint.Color.Raw, _ => "another" };
        await Echo.PaintAsync(paint);

        Assert.Equal("ultraviolet", seen);
        Assert.Equal((Level)7, paint.Level);
        Assert.StartsWith("""{"color":"ultraviolet","level":7""", Server.Requests[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_no_enum_can_have_and_values_of_two_types_survive_a_round_trip()
    {
        const string odd = """{"color":"red","version":"v1","serial":18446744073709551616,"coats":"auto","thickness":1.5,"code":"2","ratio":1000000000000000000000000000000}""";
        Answers(odd);

        Paint paint = await Echo.PaintAsync(await Echo.PaintAsync(new() { Color = Color.Red }));

        Assert.Equal(odd, Server.Requests[^1].Text);
        Assert.Equal((BigInteger.Pow(2, 64), 1.5, "2", BigInteger.Pow(10, 30)), (paint.Serial!.Value, paint.Thickness!.Value, paint.Code!.Value.Raw, paint.Ratio!.Value));
    }
}
