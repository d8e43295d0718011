using Dovetail.Http;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Http;

public sealed class HeaderValueTests
{
    [Theory]
    [InlineData("7e+120", 7e120)]
    [InlineData("-1.7976931348623157E308", double.MinValue)]
    [InlineData("79228162514264337593543950336", 79228162514264337593543950336d)]      // the first beyond decimal
    [InlineData("0.07", 0.07)]
    public void A_number_is_read_whatever_its_size(string text, double expected) =>
        Assert.Equal(expected, new ApiHeaders(KeyValuePair.Create("X-It", text)).Value<double, DoubleFormat>("X-It"));

    [Theory]
    [InlineData("fri, 31 dec 9999 23:59:59 gmt")]
    [InlineData("FRI, 31 DEC 9999 23:59:59 GMT")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public void A_date_of_HTTP_is_read_in_either_case(string text) => Assert.Equal(
        new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero), new ApiHeaders(KeyValuePair.Create("X-It", text)).Value<DateTimeOffset, HttpDateFormat>("X-It"));
}
