using System.Text;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Serialization;

public sealed class DeviationTests
{
    private readonly RecordingObserver _observer = new();
    private readonly JsonReadContext _context;

    public DeviationTests()
    {
        _context = new JsonReadContext { Operation = "getPet", Observer = _observer };
    }

    [Theory]
    [InlineData("""{"id":null,"name":"a","note":"x"}""", "getPet UnexpectedNull $.id")]
    [InlineData("""{"name":"a","note":"x"}""", "getPet MissingMember $.id")]
    [InlineData("""{"id":1,"name":"a"}""", "getPet MissingMember $.note")]
    [InlineData("""{"id":1,"name":"a","note":null}""", null)]
    [InlineData("""{"id":1,"name":"a","note":"x","tags":null}""", "getPet UnexpectedNull $.tags")]
    [InlineData("""{"id":1,"name":"a","note":"x","owner":null}""", null)]
    [InlineData("""{"id":1,"name":"a","note":"x","metadata":null}""", null)]
    [InlineData("""{"id":1,"name":"a","note":"x","something":null}""", null)]
    [InlineData("""{"id":1,"name":"a","note":"x","tags":["a",null]}""", "getPet UnexpectedNull $.tags[1]")]
    [InlineData("""{"id":1,"name":"a","note":"x","owner":{"full name":"x","scores":{"a":null}}}""", null)]
    [InlineData("""{"id":1,"name":"a","note":"x","owner":{}}""", "getPet MissingMember $.owner['full name']")]
    [InlineData("""{"id":1,"name":"a","note":"x","friends":[{"id":1,"name":"a","note":"x"},{"id":1,"note":"x"}]}""", "getPet MissingMember $.friends[1].name")]
    public void Each_promise_that_is_not_kept_is_reported_and_read_over(string json, string? deviation)
    {
        _ = Json.Read<Pet>(json, _context);

        Assert.Equal(deviation is null ? [] : [deviation], _observer.Deviations);
    }

    [Theory]
    [InlineData("""{"id":null,"name":"a","note":"x"}""", "A null stands where none is promised.", "$.id")]
    [InlineData("""{"name":"a","note":"x"}""", "The required member 'id' is missing.", "$")]
    [InlineData("""{"id":1,"name":"a","note":"x","tags":["a",null]}""", "A null stands where none is promised.", "$.tags[1]")]
    [InlineData("""{"id":1,"name":"a","note":"x","friends":[{"id":1,"note":"x"}]}""", "The required member 'name' is missing.", "$.friends[0]")]
    public void A_strict_reader_refuses_them(string json, string reason, string path) =>
        Assert.Equal((reason, path), Json.Fails<Pet>(json, new JsonReadContext { Strict = true }));

    [Fact]
    public void Strict_reading_accepts_what_keeps_every_promise() =>
        Assert.Null(Json.Read<Pet>("""{"id":1,"name":"a","note":null,"owner":null,"metadata":null,"more":null}""", new JsonReadContext { Strict = true }).Owner);

    [Fact]
    public void A_null_metadata_is_a_value_and_written_back()
    {
        const string json = """{"id":1,"name":"a","metadata":null,"note":null}""";

        var pet = Json.Read<Pet>(json);

        Assert.NotNull(pet.Metadata);
        Assert.Equal(json, pet.ToJson());
    }

    [Fact]
    public void A_place_is_reported_once_however_often_it_deviates()
    {
        const string json = """{"id":1,"name":"a","note":"x","tags":[null,null],"friends":[{"id":1,"note":"x"},{"id":2,"note":"x"},{"id":3,"note":"x","tags":[null]}]}""";

        _ = Json.Read<Pet>(json, _context);
        _ = Json.Read<Pet>(json, _context);

        Assert.Equal(["getPet UnexpectedNull $.tags[0]", "getPet MissingMember $.friends[0].name", "getPet UnexpectedNull $.friends[2].tags[0]"], _observer.Deviations);
    }

    [Fact]
    public void Two_members_missing_in_one_object_are_two_places()
    {
        _ = Json.Read<Pet>("{}", _context);

        Assert.Equal(["getPet MissingMember $.id", "getPet MissingMember $.name", "getPet MissingMember $.note"], _observer.Deviations);
    }

    [Fact]
    public void A_server_that_invents_places_does_not_fill_the_memory()
    {
        for (var round = 0; round < 40; round++)
        {
            var json = string.Concat(Enumerable.Repeat("""{"friends":[""", 20)) + "{}" + string.Concat(Enumerable.Repeat("]}", 20));
            _ = Json.Read<Pet>(json, _context);
        }

        Assert.InRange(_observer.Deviations.Count, 60, 64);
        for (var depth = 0; depth < 31; depth++)
        {
            _ = Json.Read<Pet>(Nest(depth, """{"born":null,"tags":null,"status":null,"id":null,"name":null,"friends":null,"owner":{}}"""), _context);
        }

        Assert.InRange(_observer.Deviations.Count, 200, 256);
    }

    [Fact]
    public void A_deviation_in_a_body_of_several_pieces_has_its_path()
    {
        _ = JsonReader.Read<Pet, ModelFormat<Pet>>(Json.InPieces("""{"id":1,"name":"a","note":"x","tags":["a",null]}""", 3), _context);

        Assert.Equal(["getPet UnexpectedNull $.tags[1]"], _observer.Deviations);
    }

    [Fact]
    public void What_was_missing_or_null_is_not_invented_when_the_model_is_written_back()
    {
        var pet = Json.Read<Pet>("""{"id":1,"note":null,"tags":[null],"friends":[null]}""");

        Assert.Null(pet.Name);
        Assert.Equal("""{"id":1,"tags":[null],"note":null,"friends":[null]}""", pet.ToJson());
    }

    private static string Nest(int depth, string json) =>
        new StringBuilder().Insert(0, """{"friends":[""", depth).Append(json).Insert(depth * """{"friends":[""".Length + json.Length, "]}", depth).ToString();

    [Fact]
    public void A_null_among_values_is_never_made_a_value_that_nobody_sent()
    {
        Assert.Throws<JsonFormatException>(static () => Json.Read<Owner>("""{"full name":"x","age":null}"""));
        Refuses<int, Int32Format>("[1,null,0]");
        Refuses<bool, BooleanFormat>("[true,null]");
        Refuses<double, DoubleFormat>("[null]");
        Refuses<DateTimeOffset, DateTimeFormat>("""["2024-02-29T00:00:00Z",null]""");
        Refuses<DateOnly, DateFormat>("[null]");
        Refuses<Guid, GuidFormat>("[null]");
        Assert.Equal([null, "a"], JsonReader.Read<IReadOnlyList<string?>, ListFormat<string?, NullFormat<string, StringFormat>>>("""[null,"a"]"""u8, JsonReadContext.Tolerant));
        Assert.Equal([1, null], JsonReader.Read<IReadOnlyList<int?>, ListFormat<int?, NullableFormat<int, Int32Format>>>("[1,null]"u8, JsonReadContext.Tolerant));
        Assert.Null(Assert.Single(JsonReader.Read<IReadOnlyList<string>, ListFormat<string, StringFormat>>("[null]"u8, JsonReadContext.Tolerant)));
    }

    private static void Refuses<T, TFormat>(string list)
        where TFormat : struct, IFormat<T>
    {
        var text = System.Text.Encoding.UTF8.GetBytes(list);
        var map = System.Text.Encoding.UTF8.GetBytes("""{"a":null}""");

        var e = Assert.Throws<JsonFormatException>(() => JsonReader.Read<IReadOnlyList<T>, ListFormat<T, TFormat>>(text, JsonReadContext.Tolerant));
        Assert.Equal(list.IndexOf("null", StringComparison.Ordinal), e.Offset);
        Assert.Throws<JsonFormatException>(() => JsonReader.Read<IReadOnlyDictionary<string, T>, MapFormat<T, TFormat>>(map, JsonReadContext.Tolerant));
    }
}
