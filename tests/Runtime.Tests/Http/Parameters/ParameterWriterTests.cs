using System.Globalization;
using System.Text;
using System.Text.Json;
using Dovetail.Http;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Http.Parameters;

public sealed class ParameterWriterTests
{
    private const string Empty = "\"\"";
    private const string Text = "\"blue\"";
    private const string List = """["blue","black","brown"]""";
    private const string Map = """{"R":100,"G":200,"B":150}""";

    /// <summary>OpenAPI 3.1.1, Parameter Object, style examples.</summary>
    [Theory]
    [InlineData(ParameterStyle.Matrix, false, Empty, ";color")]
    [InlineData(ParameterStyle.Matrix, false, Text, ";color=blue")]
    [InlineData(ParameterStyle.Matrix, false, List, ";color=blue,black,brown")]
    [InlineData(ParameterStyle.Matrix, false, Map, ";color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Matrix, true, Empty, ";color")]
    [InlineData(ParameterStyle.Matrix, true, Text, ";color=blue")]
    [InlineData(ParameterStyle.Matrix, true, List, ";color=blue;color=black;color=brown")]
    [InlineData(ParameterStyle.Matrix, true, Map, ";R=100;G=200;B=150")]
    [InlineData(ParameterStyle.Label, false, Text, ".blue")]
    [InlineData(ParameterStyle.Label, false, List, ".blue,black,brown")]
    [InlineData(ParameterStyle.Label, false, Map, ".R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Label, true, Text, ".blue")]
    [InlineData(ParameterStyle.Label, true, List, ".blue.black.brown")]
    [InlineData(ParameterStyle.Label, true, Map, ".R=100.G=200.B=150")]
    [InlineData(ParameterStyle.Simple, false, Text, "blue")]
    [InlineData(ParameterStyle.Simple, false, List, "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, false, Map, "R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Simple, true, Text, "blue")]
    [InlineData(ParameterStyle.Simple, true, List, "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, true, Map, "R=100,G=200,B=150")]
    [InlineData(ParameterStyle.PipeDelimited, false, List, "blue%7Cblack%7Cbrown")]
    [InlineData(ParameterStyle.Json, false, """{"a":["/"]}""", "%7B%22a%22%3A%5B%22%2F%22%5D%7D")]
    public void A_path_parameter_is_spelled_as_OpenAPI_has_it(ParameterStyle style, bool explode, string value, string expected)
    {
        var problem = ParameterWriter.TryWritePath<JsonElement, JsonFormat>("color", Parse(value), style, explode, out var segment);

        Assert.Null(problem);
        Assert.Equal(expected, segment);
    }

    /// <summary>OpenAPI 3.1.1, Parameter Object, style examples.</summary>
    [Theory]
    [InlineData(ParameterStyle.Form, false, Empty, "color=")]
    [InlineData(ParameterStyle.Form, false, Text, "color=blue")]
    [InlineData(ParameterStyle.Form, false, List, "color=blue,black,brown")]
    [InlineData(ParameterStyle.Form, false, Map, "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, true, Empty, "color=")]
    [InlineData(ParameterStyle.Form, true, Text, "color=blue")]
    [InlineData(ParameterStyle.Form, true, List, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.Form, true, Map, "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, List, "color=blue%20black%20brown")]
    [InlineData(ParameterStyle.SpaceDelimited, false, Map, "color=R%20100%20G%20200%20B%20150")]
    [InlineData(ParameterStyle.SpaceDelimited, true, List, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.PipeDelimited, false, List, "color=blue%7Cblack%7Cbrown")]
    [InlineData(ParameterStyle.PipeDelimited, false, Map, "color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(ParameterStyle.TabDelimited, false, List, "color=blue%09black%09brown")]
    [InlineData(ParameterStyle.DeepObject, true, Map, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    [InlineData(ParameterStyle.DeepObject, true, """{"a":{"b":{"c":1}},"d":[{"e":true},"f"]}""", "color%5Ba%5D%5Bb%5D%5Bc%5D=1&color%5Bd%5D%5B0%5D%5Be%5D=true&color%5Bd%5D%5B1%5D=f")]
    [InlineData(ParameterStyle.DeepObject, true, List, "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown")]
    [InlineData(ParameterStyle.DeepObject, true, Text, "color=blue")]
    [InlineData(ParameterStyle.Json, true, """{"a":1.10}""", "color=%7B%22a%22%3A1.10%7D")]
    [InlineData(ParameterStyle.Form, true, "[]", "")]
    [InlineData(ParameterStyle.Form, false, "{}", "")]
    [InlineData(ParameterStyle.Form, true, "null", "")]
    [InlineData(ParameterStyle.Form, false, "[null,1,null,2.50]", "color=1,2.50")]
    [InlineData(ParameterStyle.Form, true, """{"a":null,"b":false}""", "b=false")]
    [InlineData(ParameterStyle.DeepObject, true, """{"a":null,"b":[],"c":{}}""", "")]
    [InlineData(ParameterStyle.Form, true, """[{"a":1},[2]]""", "color=%7B%22a%22%3A1%7D&color=%5B2%5D")]
    [InlineData(ParameterStyle.Form, false, """["a,b","c d","e&f"]""", "color=a%2Cb,c%20d,e%26f")]
    public void A_query_parameter_is_spelled_as_OpenAPI_has_it(ParameterStyle style, bool explode, string value, string expected) =>
        Assert.Equal(expected, Query("color", value, style, explode));

    [Theory]
    [InlineData(ParameterStyle.Simple, false, List, "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, false, Map, "R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Simple, true, Map, "R=100,G=200,B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, List, "blue black brown")]
    [InlineData(ParameterStyle.TabDelimited, false, List, "blue\tblack\tbrown")]
    [InlineData(ParameterStyle.Simple, true, "\"W/\\\"a b\\\"\"", "W/\"a b\"")]
    [InlineData(ParameterStyle.Simple, true, "[]", null)]
    [InlineData(ParameterStyle.Simple, true, "null", null)]
    [InlineData(ParameterStyle.Json, true, """{"a":"ü🐶"}""", """{"a":"\u00FC\uD83D\uDC36"}""")]
    public void A_header_is_spelled_without_encoding(ParameterStyle style, bool explode, string value, string? expected) =>
        Assert.Equal(expected, ParameterWriter.WriteHeader<JsonElement, JsonFormat>(Parse(value), style, explode));

    [Fact]
    public void Cookies_are_pairs_of_one_header()
    {
        var cookies = new StringBuilder();

        ParameterWriter.WriteCookie(cookies, "session", "a;b\r\nc");
        ParameterWriter.WriteCookie<JsonElement, JsonFormat>(cookies, "c", Parse(List), ParameterStyle.Form, explode: false);
        ParameterWriter.WriteCookie<JsonElement, JsonFormat>(cookies, "d", Parse("[1,2]"), ParameterStyle.Form, explode: true);
        ParameterWriter.WriteCookie<JsonElement, JsonFormat>(cookies, "e", Parse("{\"x\":1}"), ParameterStyle.Json, explode: true);

        Assert.Equal("session=a%3Bb%0D%0Ac; c=blue,black,brown; d=1; d=2; e=%7B%22x%22%3A1%7D", cookies.ToString());
    }

    [Theory]
    [InlineData(false, List, "color=blue,black,brown")]
    [InlineData(false, Map, "color=R,100,G,200,B,150")]
    [InlineData(true, List, "color=blue; color=black; color=brown")]
    [InlineData(true, Map, "R=100; G=200; B=150")]
    [InlineData(false, "\"a b%&=\"", "color=a b%&=")]
    public void Cookie_style_encodes_nothing(bool explode, string value, string expected)
    {
        var cookies = new StringBuilder();

        ParameterWriter.WriteCookie<JsonElement, JsonFormat>(cookies, "color", Parse(value), ParameterStyle.Cookie, explode);

        Assert.Equal(expected, cookies.ToString());
    }

    [Theory]
    [InlineData("a; admin=1")]
    [InlineData("a\r\nX: y")]
    [InlineData("é")]
    public void What_would_end_a_cookie_is_refused(string value) =>
        Assert.Throws<ArgumentException>(() => ParameterWriter.WriteCookie<string, StringFormat>(new StringBuilder(), "c", value, ParameterStyle.Cookie, explode: true));

    [Theory]
    [InlineData(ParameterStyle.Form, Map, "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.Json, Map, "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D")]
    [InlineData(ParameterStyle.Json, "\"a\"", "%22a%22")]
    [InlineData(ParameterStyle.Simple, "\"$.a[?(@.b)]\"", "%24.a%5B%3F%28%40.b%29%5D")]
    public void A_value_may_be_the_whole_query(ParameterStyle style, string value, string expected)
    {
        var query = new StringBuilder();

        ParameterWriter.WriteWholeQuery<JsonElement, JsonFormat>(query, Parse(value), style);

        Assert.Equal(expected, query.ToString());
    }

    [Theory]
    [InlineData("[]", "color=")]
    [InlineData("{}", "color=")]
    [InlineData("[1]", "color=1")]
    public void An_empty_list_is_sent_where_that_is_allowed(string value, string expected)
    {
        var query = new StringBuilder();

        ParameterWriter.WriteQuery<JsonElement, JsonFormat>(query, "color", Parse(value), ParameterStyle.Form, explode: true, allowEmpty: true);

        Assert.Equal(expected, query.ToString());
    }

    [Fact]
    public void Parameters_of_a_query_follow_each_other()
    {
        var query = new StringBuilder();

        ParameterWriter.WriteQuery(query, "a", "1");
        ParameterWriter.WriteQuery<IReadOnlyList<int>, ListFormat<int, Int32Format>>(query, "b", [], ParameterStyle.Form, explode: true);
        ParameterWriter.WriteQuery<IReadOnlyList<int>, ListFormat<int, Int32Format>>(query, "c", [1, 2], ParameterStyle.Form, explode: true);
        ParameterWriter.WriteQuery(query, "filter[x]=&", "");

        Assert.Equal("a=1&c=1&c=2&filter%5Bx%5D%3D%26=", query.ToString());
    }

    [Theory]
    [InlineData("a b+c&d=e", "a%20b%2Bc%26d%3De", "a%20b%2Bc%26d=e")]
    [InlineData("-._~", "-._~", "-._~")]
    [InlineData(":/?#[]@!$'()*,;", "%3A%2F%3F%23%5B%5D%40%21%24%27%28%29%2A%2C%3B", ":/?%23%5B%5D@!$'()*,;")]
    [InlineData("ü€🐶", "%C3%BC%E2%82%AC%F0%9F%90%B6", "%C3%BC%E2%82%AC%F0%9F%90%B6")]
    [InlineData("100%25 %zz %", "100%2525%20%25zz%20%25", "100%25%20%25zz%20%25")]
    [InlineData("\0\r\n\"<>\\^`{|}", "%00%0D%0A%22%3C%3E%5C%5E%60%7B%7C%7D", "%00%0D%0A%22%3C%3E%5C%5E%60%7B%7C%7D")]
    public void Values_are_percent_encoded_and_reserved_ones_only_where_they_may_not_stay(string text, string encoded, string keptReserved)
    {
        var query = new StringBuilder();
        var reserved = new StringBuilder();

        ParameterWriter.WriteQuery(query, "q", text);
        ParameterWriter.WriteQuery(reserved, "q", text, allowReserved: true);

        Assert.Equal("q=" + encoded, query.ToString());
        Assert.Equal("q=" + keptReserved, reserved.ToString());
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_text() => Assert.Throws<ArgumentException>(() => Query<string, StringFormat>("\ud800x"));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_text_that_would_lead_to_another_path_is_refused(string? text) =>
        Assert.Contains("'id'", ParameterWriter.TryWritePath("id", text, out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("[]", ParameterStyle.Simple)]
    [InlineData("null", ParameterStyle.Simple)]
    [InlineData("\"\"", ParameterStyle.Simple)]
    public void A_value_that_would_lead_to_another_path_is_refused(string value, ParameterStyle style) =>
        Assert.NotNull(ParameterWriter.TryWritePath<JsonElement, JsonFormat>("id", Parse(value), style, explode: false, out _));

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("../../etc")]
    [InlineData("%2e%2e")]
    [InlineData("%2F")]
    [InlineData("...")]
    [InlineData("a?b#c")]
    [InlineData("a;b")]
    [InlineData(" ")]
    [InlineData("\t\r\n")]
    public void A_path_value_never_changes_the_number_of_segments(string text)
    {
        Assert.Null(ParameterWriter.TryWritePath("id", text, out var segment));
        var uri = new Uri("https://example.com/x/" + segment + "/y");

        Assert.Equal(4, uri.Segments.Length);
        Assert.Equal("", uri.Query);
        Assert.Equal(text, Uri.UnescapeDataString(uri.AbsolutePath.Split('/')[2]));
    }

    [Fact]
    public void A_number_without_text_is_refused() =>
        Assert.Throws<ArgumentException>(() => Query<IReadOnlyList<double>, ListFormat<double, DoubleFormat>>([double.NaN]));

    [Fact]
    public void The_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR") { NumberFormat = { NegativeSign = "~" } };

            Assert.Equal("q=-1.5&q=2", Query<IReadOnlyList<double>, ListFormat<double, DoubleFormat>>([-1.5, 2]));
            Assert.Equal("color%5B0%5D=I", Query("color", "[\"I\"]", ParameterStyle.DeepObject, explode: true));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_value_of_hundreds_of_levels_is_spelled_out()
    {
        var json = string.Concat(Enumerable.Repeat("""{"a":""", 500)) + "1" + new string('}', 500);
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1_000 });
        var query = new StringBuilder();

        ParameterWriter.WriteQuery<JsonElement, JsonFormat>(query, "q", document.RootElement, ParameterStyle.DeepObject, explode: true);

        Assert.Equal("q" + string.Concat(Enumerable.Repeat("%5Ba%5D", 500)) + "=1", query.ToString());
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static string Query(string name, string value, ParameterStyle style, bool explode)
    {
        var query = new StringBuilder();
        ParameterWriter.WriteQuery<JsonElement, JsonFormat>(query, name, Parse(value), style, explode);
        return query.ToString();
    }

    private static string Query<T, TFormat>(T value)
        where TFormat : struct, IFormat<T>
    {
        var query = new StringBuilder();
        ParameterWriter.WriteQuery<T, TFormat>(query, "q", value, ParameterStyle.Form, explode: true);
        return query.ToString();
    }
}
