using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Serialization;

public sealed class JsonSerializerTests
{
    private const string Rex = """{"id":7,"name":"Rex","status":"pending","note":null,"more":1.10}""";

    // As with reflection switched off: only what the resolver knows.
    private readonly JsonSerializerOptions _resolved;

    public JsonSerializerTests()
    {
        var resolver = new ModelTypeInfoResolver();
        resolver.Add<Pet>();
        resolver.Add<Owner>();
        resolver.AddEnum<PetStatus, PetStatusNames>();
        _resolved = new JsonSerializerOptions { TypeInfoResolver = resolver, DefaultBufferSize = 16 };
        _resolved.MakeReadOnly();
    }

    [Fact]
    public void A_model_is_read_and_written_by_its_attribute()
    {
        var shelf = JsonSerializer.Deserialize<Shelf>($$"""{"First":{{Rex}},"All":[{{Rex}},{{Rex}}],"None":null}""")!;

        Assert.Equal("Rex", shelf.First!.Name);
        Assert.Equal(2, shelf.All!.Count);
        Assert.Equal(Rex, JsonSerializer.Serialize(shelf.All[1]));
    }

    [Fact]
    public void A_model_its_lists_and_its_enumerations_are_known_to_the_resolver()
    {
        Assert.Equal(Rex, JsonSerializer.Serialize(JsonSerializer.Deserialize<Pet>(Rex, _resolved), _resolved));
        Assert.Equal($"[{Rex}]", JsonSerializer.Serialize(JsonSerializer.Deserialize<IReadOnlyList<Pet>>($"[{Rex}]", _resolved), _resolved));
        Assert.Equal($"[{Rex}]", JsonSerializer.Serialize(JsonSerializer.Deserialize<List<Pet>>($"[{Rex}]", _resolved), _resolved));
        Assert.Equal($"[{Rex}]", JsonSerializer.Serialize(JsonSerializer.Deserialize<Pet[]>($"[{Rex}]", _resolved), _resolved));
        Assert.Equal("\"asleep\"", JsonSerializer.Serialize(JsonSerializer.Deserialize<OpenEnum<PetStatus>>("\"asleep\"", _resolved), _resolved));
        Assert.Equal("\"pending\"", JsonSerializer.Serialize(PetStatus.Pending, _resolved));
        Assert.Null(JsonSerializer.Deserialize<OpenEnum<PetStatus>?>("null", _resolved));
        Assert.Null(JsonSerializer.Deserialize<Pet>("null", _resolved));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Shelf(), _resolved));
    }

    [Fact]
    public void An_open_enumeration_is_its_text_without_any_resolver()
    {
        var known = new Weekly { Day = Weekday.Monday, Maybe = OpenEnum<Weekday>.Unknown("holiday"), Hours = new() { [Weekday.Monday] = 8 } };

        Assert.Equal("\"mon\"", JsonSerializer.Serialize<OpenEnum<Weekday>>(Weekday.Monday));
        Assert.Equal("""{"Day":"mon","Maybe":"holiday","None":null,"Hours":{"mon":8}}""", JsonSerializer.Serialize(known));
        var read = JsonSerializer.Deserialize<Weekly>("""{"Day":"tue","Maybe":null,"None":"mon","Hours":{"x":1}}""")!;
        Assert.Equal((Weekday.Tuesday, null, Weekday.Monday), (read.Day.Known, read.Maybe?.Known, read.None?.Known));
        Assert.Equal("x", Assert.Single(read.Hours!).Key.Raw);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OpenEnum<Weekday>>("1"));
    }

    [Fact]
    public void A_text_that_nobody_has_told_is_not_made_up() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize<OpenEnum<DayOfWeek>>(DayOfWeek.Monday));

    [Fact]
    public void The_resolver_joins_others()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(_resolved.TypeInfoResolver, new DefaultJsonTypeInfoResolver()) };

        Assert.Equal("""{"Status":"pending","Maybe":null}""", JsonSerializer.Serialize(new Tag { Status = PetStatus.Pending }, options));
        Assert.Equal(PetStatus.SoldOut, JsonSerializer.Deserialize<Tag>("""{"Maybe":"sold-out ü"}""", options)!.Maybe!.Value.Known);
    }

    [Fact]
    public void An_error_tells_the_path_within_the_outer_document()
    {
        var error = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Shelf>("""{"All":[{"id":1},{"id":"x"}]}"""));

        Assert.StartsWith("$.All[1]", error.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_is_read_in_pieces()
    {
        var json = "[" + string.Join(",", Enumerable.Repeat(Rex, 2_000)) + "]";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var pets = await JsonSerializer.DeserializeAsync<List<Pet>>(stream, _resolved, TestContext.Current.CancellationToken);

        Assert.Equal(2_000, pets!.Count);
        Assert.Equal(json, JsonSerializer.Serialize(pets, _resolved));
    }

    [Fact]
    public void A_model_goes_through_nodes()
    {
        var node = JsonSerializer.SerializeToNode(JsonModel.FromJson<Pet>(Rex))!;
        node["name"] = "Lu";

        Assert.Equal("Lu", node.Deserialize<Pet>()!.Name);
        Assert.IsType<JsonObject>(node);
    }

    private sealed class Shelf
    {
        public Pet? First { get; set; }

        public IReadOnlyList<Pet>? All { get; set; }

        public Pet? None { get; set; }
    }

    private sealed class Tag
    {
        public OpenEnum<PetStatus> Status { get; set; }

        public OpenEnum<PetStatus>? Maybe { get; set; }
    }

    [EnumNames<Weekday, WeekdayNames>]
    private enum Weekday
    {
        Monday,
        Tuesday,
    }

    private struct WeekdayNames : IEnumNames<Weekday>
    {
        public static string[] Names => ["mon", "tue"];
    }

    private sealed class Weekly
    {
        public OpenEnum<Weekday> Day { get; set; }

        public OpenEnum<Weekday>? Maybe { get; set; }

        public OpenEnum<Weekday>? None { get; set; }

        public Dictionary<OpenEnum<Weekday>, int>? Hours { get; set; }
    }
}
