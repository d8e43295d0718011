using System.Text;
using System.Text.Json;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Serialization;

public sealed class FormatErrorTests
{
    [Theory]
    [InlineData("[]", "An object is promised, but an array stands there.", "$")]
    [InlineData("\"x\"", "An object is promised, but a string stands there.", "$")]
    [InlineData("null", "The JSON text is null where a value is promised.", "$")]
    [InlineData("""{"id":"1"}""", "An integer is promised, but a string stands there.", "$.id")]
    [InlineData("""{"id":1.5}""", "An integer is promised, but a number with a fraction stands there.", "$.id")]
    [InlineData("""{"id":1e-999}""", "An integer is promised, but a number with a fraction stands there.", "$.id")]
    [InlineData("""{"id":7.0000000000000000000000000000000000000001}""", "An integer is promised, but a number with a fraction stands there.", "$.id")]
    [InlineData("""{"id":-0.00000000000000000000000000000000000000010e1}""", "An integer is promised, but a number with a fraction stands there.", "$.id")]
    [InlineData("""{"id":9223372036854775808}""", "The number is out of range.", "$.id")]
    [InlineData("""{"id":1e999999999}""", "The number is out of range.", "$.id")]
    [InlineData("""{"name":true}""", "A string is promised, but a boolean stands there.", "$.name")]
    [InlineData("""{"name":"\ud800"}""", "A string is not valid Unicode.", "$.name")]
    [InlineData("""{"\ud800":1}""", "A string is not valid Unicode.", "$.\uFFFD")]
    [InlineData("""{"status":1}""", "A string is promised, but a number stands there.", "$.status")]
    [InlineData("""{"tags":{}}""", "An array is promised, but an object stands there.", "$.tags")]
    [InlineData("""{"tags":["a",{}]}""", "A string is promised, but an object stands there.", "$.tags[1]")]
    [InlineData("""{"owner":{"scores":[]}}""", "An object is promised, but an array stands there.", "$.owner.scores")]
    [InlineData("""{"owner":{"a.b":"x"}}""", "An integer is promised, but a string stands there.", "$.owner['a.b']")]
    [InlineData("""{"friends":[{"id":1},{"born":"yesterday"}]}""", "A date and time (2024-02-29T20:20:39Z) is promised, but the string is of another form.", "$.friends[1].born")]
    public void A_value_of_the_wrong_kind_is_an_error_with_its_path(string json, string reason, string path)
    {
        var (actualReason, actualPath) = Json.Fails<Pet>(json);

        Assert.Equal(reason, actualReason);
        Assert.Equal(path.Contains('\uFFFD', StringComparison.Ordinal) ? "$['\uFFFD']" : path, actualPath);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("""{"id":1""")]
    [InlineData("""{"id":1,}""")]
    [InlineData("""{"id":1} {}""")]
    [InlineData("""{"id":1}x""")]
    [InlineData("""{/* no */"id":1}""")]
    [InlineData("""{"id":01}""")]
    [InlineData("""{"id":NaN}""")]
    [InlineData("""{'id':1}""")]
    [InlineData("""{"unknown":[1,}""")]
    [InlineData("""{"name":"a""")]
    [InlineData("<html>")]
    [InlineData("{\"name\":\"a\nb\"}")]
    public void Malformed_JSON_is_a_format_error_and_a_JsonException(string json)
    {
        var error = Assert.Throws<JsonFormatException>(() => Json.Read<Pet>(json));

        Assert.IsAssignableFrom<JsonException>(error);
        Assert.StartsWith("The JSON is malformed: ", error.Reason, StringComparison.Ordinal);
        Assert.InRange(error.Offset, 0, Encoding.UTF8.GetByteCount(json));
        Assert.StartsWith("$", JsonPath.At(Encoding.UTF8.GetBytes(json), error.Offset), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n \"a\": 1,\n \"tags\": x}", 20)]
    [InlineData("{\"id\":x}", 6)]
    [InlineData("{\"id\":1}\n\n x", 11)]
    public void A_malformed_place_is_told_to_the_byte(string json, int offset)
    {
        Assert.Equal(offset, Assert.Throws<JsonFormatException>(() => Json.Read<IReadOnlyDictionary<string, JsonElement>, MapFormat<JsonElement, JsonFormat>>(json)).Offset);
        Assert.Equal(offset, Assert.Throws<JsonFormatException>(() => JsonReader.Read<IReadOnlyDictionary<string, JsonElement>, MapFormat<JsonElement, JsonFormat>>(Json.InPieces(json, 2), JsonReadContext.Tolerant)).Offset);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_format_error()
    {
        byte[] json = [.. "{\"id\":1,\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        var error = Assert.Throws<JsonFormatException>(() => JsonModel.FromJson<Pet>(json));

        Assert.Equal("$.name", JsonPath.At(json, error.Offset));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("""{"friends":[""")]
    [InlineData("""{"unknown":""")]
    public void Ten_thousand_levels_are_an_error_and_no_stack_overflow(string level)
    {
        var json = (level == "[" ? """{"unknown":""" : "") + string.Concat(Enumerable.Repeat(level, 10_000));

        var error = Assert.Throws<JsonFormatException>(() => Json.Read<Pet>(json));

        Assert.Contains("maximum configured depth of 64 has been exceeded", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_deepest_depth_there_is_fits_the_smallest_stack()
    {
        var json = string.Concat(Enumerable.Repeat("""{"friends":[""", 499)) + "{}" + string.Concat(Enumerable.Repeat("]}", 499));
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(() => Json.Read<Pet>(json, new JsonReadContext { MaxDepth = JsonReadContext.DepthLimit }).ToJson()), 512 * 1024);

        thread.Start();
        thread.Join();

        Assert.Null(error);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void A_depth_that_the_stack_does_not_bear_is_refused(int depth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonReadContext { MaxDepth = depth });

    [Fact]
    public void A_root_null_is_a_value_where_the_format_has_one() =>
        Assert.Null(Json.Read<Pet?, NullFormat<Pet, ModelFormat<Pet>>>("null"));

    [Fact]
    public void A_long_or_odd_name_does_not_break_the_path()
    {
        var name = new string('x', 500);
        var (_, path) = Json.Fails<Owner>($$"""{"{{name}}":"a"}""");
        var (_, odd) = Json.Fails<Owner>("""{"it's\u0007\\":"a"}""");

        Assert.Equal("$['" + new string('x', 100) + "…']", path);
        Assert.Equal("""$['it\'s \\']""", odd);
    }

    [Fact]
    public void No_message_repeats_a_value()
    {
        var error = Assert.Throws<JsonFormatException>(() => Json.Read<Pet>("""{"id":"s3cr3t"}"""));

        Assert.DoesNotContain("s3cr3t", error.ToString(), StringComparison.Ordinal);
    }
}
