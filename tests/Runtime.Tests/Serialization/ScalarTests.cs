using System.Globalization;
using System.Numerics;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Serialization;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("""{"boolean":true,"int32":-2147483648,"int64":-9223372036854775808,"uint64":18446744073709551615}""")]
    [InlineData("""{"single":1.1,"double":0.1,"decimal":1.10}""")]
    [InlineData("""{"single":3.4028235E+38,"double":5E-324,"decimal":-79228162514264337593543950335}""")]
    [InlineData("""{"big":-123456789012345678901234567890}""")]
    [InlineData("""{"date":"0001-01-01","time":"23:59:59.9999999","dateTime":"9999-12-31T23:59:59.9999999Z"}""")]
    [InlineData("""{"date":"2024-02-29","time":"00:00:00","dateTime":"0001-01-01T00:00:00Z"}""")]
    [InlineData("""{"dateTime":"2024-02-29T20:20:39.12-09:30"}""")]
    [InlineData("""{"guid":"0f8fad5b-d9cb-469f-a165-70867728950e","uri":"HTTP://Example.com:80/%7Ea/../b?q=ü#x","bytes":"AQID"}""")]
    [InlineData("""{"uri":"","bytes":""}""")]
    [InlineData("""{"priority":100,"wide":5000000000,"closed":"sold-out ü"}""")]
    [InlineData("""{"priority":7,"wide":-1}""")]
    public void A_value_is_written_as_it_was_read(string json) => Assert.Equal(json, JsonModel.FromJson<Scalars>(json).ToJson());

    [Theory]
    [InlineData("1.0", 1)]
    [InlineData("-0.0", 0)]
    [InlineData("1e3", 1000)]
    [InlineData("120e-1", 12)]
    [InlineData("7.0000000000000000000000000000000000000000", 7)]
    [InlineData("70000000000000000000000000000000000000000e-40", 7)]
    [InlineData("0e-999", 0)]
    public void An_integer_may_have_a_fraction_of_zero(string text, int value)
    {
        var scalars = JsonModel.FromJson<Scalars>($$"""{"int32":{{text}},"int64":{{text}},"uint64":{{text}},"big":{{text}}}""");

        Assert.Equal((value, value, (ulong)value, new BigInteger(value)), (scalars.Int32, scalars.Int64, scalars.UInt64, scalars.Big));
    }

    [Theory]
    [InlineData("""{"int32":2147483648}""")]
    [InlineData("""{"uint64":-1}""")]
    [InlineData("""{"single":1e39}""")]
    [InlineData("""{"double":1e309}""")]
    [InlineData("""{"decimal":1e30}""")]
    [InlineData("""{"big":1.5}""")]
    [InlineData("""{"big":1e1000000000}""")]
    [InlineData("""{"boolean":"true"}""")]
    [InlineData("""{"double":"NaN"}""")]
    [InlineData("""{"date":"2023-02-29"}""")]
    [InlineData("""{"date":"0000-01-01"}""")]
    [InlineData("""{"date":"2024-02-29T00:00:00Z"}""")]
    [InlineData("""{"date":"2024-2-9"}""")]
    [InlineData("""{"time":"24:00:00"}""")]
    [InlineData("""{"time":"23:59:60"}""")]
    [InlineData("""{"time":"10:00:00+02:00"}""")]
    [InlineData("""{"time":"10"}""")]
    [InlineData("""{"dateTime":"2024-02-29T20:20:39+15:00"}""")]
    [InlineData("""{"dateTime":"0001-01-01T00:00:00+01:00"}""")]
    [InlineData("""{"dateTime":"9999-12-31T23:59:60Z"}""")]
    [InlineData("""{"dateTime":"2024-02-29T20:20:39."}""")]
    [InlineData("""{"dateTime":"2024-02-29T20:20:39+1"}""")]
    [InlineData("""{"dateTime":"2024-02-29T20:20:39+01:"}""")]
    [InlineData("""{"dateTime":"2024-02-29T"}""")]
    [InlineData("""{"dateTime":"2024-02-29T20:20:39Zx"}""")]
    [InlineData("""{"dateTime":"٢٠٢٤-02-29"}""")]
    [InlineData("""{"dateTime":1709238039}""")]
    [InlineData("""{"guid":"x"}""")]
    [InlineData("""{"uri":"http://[x"}""")]
    [InlineData("""{"bytes":"*"}""")]
    [InlineData("""{"bytes":"A"}""")]
    [InlineData("""{"closed":"gone"}""")]
    [InlineData("""{"priority":"1"}""")]
    public void A_value_that_is_none_of_its_kind_is_refused(string json) => Assert.Throws<JsonFormatException>(() => JsonModel.FromJson<Scalars>(json));

    [Fact]
    public void Integers_of_more_digits_than_anyone_needs_are_refused() =>
        Assert.Throws<JsonFormatException>(() => JsonModel.FromJson<Scalars>($$"""{"big":{{new string('9', 10_001)}}}"""));

    [Theory]
    [InlineData("2024-02-29t20:20:39z", "2024-02-29T20:20:39Z")]
    [InlineData("2024-02-29 20:20:39.5", "2024-02-29T20:20:39.5Z")]
    [InlineData("2024-02-29T20:20", "2024-02-29T20:20:00Z")]
    [InlineData("2024-02-29T20:20Z", "2024-02-29T20:20:00Z")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00Z")]
    [InlineData("2024-02-29T20:20:39-00:00", "2024-02-29T20:20:39Z")]
    [InlineData("2024-02-29T20:20:39+0130", "2024-02-29T20:20:39+01:30")]
    [InlineData("2024-02-29T20:20:39-08", "2024-02-29T20:20:39-08:00")]
    [InlineData("2024-02-29T20:20:39,123456789Z", "2024-02-29T20:20:39.1234567Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [InlineData("2024-02-29T20:20:39\\u002B01:00", "2024-02-29T20:20:39+01:00")]
    public void Liberties_of_servers_with_dates_are_understood(string text, string written) =>
        Assert.Equal($$"""{"dateTime":"{{written}}"}""", JsonModel.FromJson<Scalars>($$"""{"dateTime":"{{text}}"}""").ToJson());

    [Theory]
    [InlineData("20:20", "20:20:00")]
    [InlineData("20:20:39.50Z", "20:20:39.5")]
    [InlineData("20:20:39+00:00", "20:20:39")]
    public void Liberties_of_servers_with_times_are_understood(string text, string written) =>
        Assert.Equal($$"""{"time":"{{written}}"}""", JsonModel.FromJson<Scalars>($$"""{"time":"{{text}}"}""").ToJson());

    [Theory]
    [InlineData("-_-_", "-_-_")]
    [InlineData("AQ", "AQ==")]
    [InlineData("AQ==", "AQ==")]
    [InlineData("AQ\\r\\nID", "AQID")]
    public void Bytes_are_read_from_either_alphabet(string text, string same) =>
        Assert.Equal(
            Convert.FromBase64String(same.Replace('-', '+').Replace('_', '/')),
            JsonModel.FromJson<Scalars>($$"""{"bytes":"{{text}}"}""").Bytes);

    [Theory]
    [InlineData("0F8FAD5BD9CB469FA16570867728950E")]
    [InlineData("{0f8fad5b-d9cb-469f-a165-70867728950e}")]
    public void A_UUID_is_read_in_its_other_forms(string text) =>
        Assert.Equal(Guid.Parse(text), JsonModel.FromJson<Scalars>($$"""{"guid":"{{text}}"}""").Guid);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_JSON_does_not_have_is_refused(double value)
    {
        Assert.Throws<ArgumentException>(() => new Scalars { Double = value }.ToJson());
        Assert.Throws<ArgumentException>(() => new Scalars { Single = (float)value }.ToJson());
        Assert.Throws<ArgumentException>(() => DoubleFormat.Text(value));
        Assert.Equal("{}", new Scalars().ToJson());
    }

    [Fact]
    public void Texts_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "ar-SA", "de-DE", "fa-IR", "th-TH" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Equal("-1.5", DoubleFormat.Text(-1.5));
                Assert.Equal("-1.5", SingleFormat.Text(-1.5f));
                Assert.Equal("-1.50", DecimalFormat.Text(-1.50m));
                Assert.Equal("-1", Int32Format.Text(-1));
                Assert.Equal("-1", Int64Format.Text(-1));
                Assert.Equal("1", UInt64Format.Text(1));
                Assert.Equal("-1", BigIntegerFormat.Text(-1));
                Assert.Equal("2024-02-29", DateFormat.Text(new DateOnly(2024, 2, 29)));
                Assert.Equal("20:20:39.5", TimeFormat.Text(new TimeOnly(20, 20, 39, 500)));
                Assert.Equal("2024-02-29T20:20:39+01:00", DateTimeFormat.Text(new DateTimeOffset(2024, 2, 29, 20, 20, 39, TimeSpan.FromHours(1))));
                Assert.Equal("true", BooleanFormat.Text(true));
                Assert.Equal("100", IntegerEnumFormat<Priority>.Text(Priority.High));
                Assert.Equal("available", EnumFormat<PetStatus, PetStatusNames>.Text(PetStatus.Available));
                const string json = """{"double":-1.5,"decimal":-1.50,"big":-12,"date":"2024-02-29","time":"20:20:39","dateTime":"2024-02-29T20:20:39.5-03:00"}""";
                Assert.Equal(json, JsonModel.FromJson<Scalars>(json).ToJson());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
