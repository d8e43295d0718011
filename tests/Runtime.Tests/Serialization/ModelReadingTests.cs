using System.Text;
using System.Text.Json;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Serialization;

public sealed class ModelReadingTests
{
    private const string Full =
        """{"id":7,"name":"Rex","status":"pending","tags":["a","b"],"owner":{"full name":"Ann","scores":{"x":1,"y":null},"age":3},"metadata":{"n":1.10},"note":null,"friends":[{"id":8,"name":"Lu","note":"n"}],"born":"2024-02-29T01:02:03.5+01:00"}""";

    [Fact]
    public void Every_member_is_read_and_written_back_as_it_was()
    {
        var pet = JsonModel.FromJson<Pet>(Full);

        Assert.Equal(7, pet.Id);
        Assert.Equal("Rex", pet.Name);
        Assert.True(pet.Status == PetStatus.Pending);
        Assert.Equal(["a", "b"], pet.Tags!);
        Assert.Equal("Ann", pet.Owner!.FullName);
        Assert.Null(pet.Owner.Scores!["y"]);
        Assert.Equal(3, pet.Owner.Extra!["age"]);
        Assert.Equal("Lu", Assert.Single(pet.Friends!).Name);
        Assert.Equal(TimeSpan.FromHours(1), pet.Born!.Value.Offset);
        Assert.Equal(Full, pet.ToJson());
    }

    [Fact]
    public void Members_in_any_order_give_the_same_model()
    {
        var pet = JsonModel.FromJson<Pet>("""{"born":"2024-02-29T01:02:03Z","note":"n","tags":["a"],"name":"Rex","id":7}""");

        Assert.Equal((7, "Rex", "n", "a"), (pet.Id, pet.Name, pet.Note, pet.Tags![0]));
    }

    [Fact]
    public void Escaped_names_are_found()
    {
        var pet = JsonModel.FromJson<Pet>("""{"\u0069d":7,"n\u0061me":"R\u00e9x","\u006eote":null}""");

        Assert.Equal((7, "Réx"), (pet.Id, pet.Name));
        Assert.Null(pet.UnknownMembers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    public void A_body_in_pieces_reads_as_one_in_one_piece(int length)
    {
        var pet = JsonReader.Read<Pet, ModelFormat<Pet>>(Json.InPieces("\uFEFF" + Full, length), JsonReadContext.Tolerant);

        Assert.Equal(Full, pet.ToJson());
    }

    [Fact]
    public void Unknown_members_are_kept_and_written_back_with_their_numbers_as_they_were()
    {
        const string json = """{"id":1,"name":"a","note":null,"price":1.10,"huge":123456789012345678901234567890,"nothing":null,"list":[1e3]}""";

        var pet = JsonModel.FromJson<Pet>(json);

        Assert.Equal(["price", "huge", "nothing", "list"], pet.UnknownMembers!.Keys);
        Assert.Equal(json, pet.ToJson());
    }

    [Fact]
    public void Unknown_members_that_the_caller_gives_are_written()
    {
        var extra = JsonDocument.Parse("{}").RootElement;
        var pet = new Pet { Id = 1, Name = "a", Note = null, UnknownMembers = new Dictionary<string, JsonElement> { ["x"] = extra } };

        Assert.Equal("""{"id":1,"name":"a","note":null,"x":{}}""", pet.ToJson());
    }

    [Theory]
    [InlineData("""{"id":1,"name":"a","owner":null,"note":null}""")]
    [InlineData("""{"id":1,"name":"a","owner":null,"note":null,"x":null}""")]
    [InlineData("""{"id":1,"name":"a","note":null,"friends":[{"id":2,"name":"b","owner":null,"note":"n"}]}""")]
    public void An_explicit_null_of_an_optional_member_goes_back_as_it_came(string json)
    {
        var pet = JsonModel.FromJson<Pet>(json);

        Assert.Equal(json, pet.ToJson());
        Assert.Equal(json.Contains("\"x\"", StringComparison.Ordinal), pet.UnknownMembers is not null);
    }

    [Fact]
    public void A_value_goes_before_a_null_that_came_and_a_copy_of_the_unknown_members_knows_no_nulls()
    {
        var pet = JsonModel.FromJson<Pet>("""{"id":1,"name":"a","owner":null,"owner":{"full name":"x"},"note":null,"x":1}""");
        var other = JsonModel.FromJson<Pet>("""{"id":1,"name":"a","owner":null,"note":null,"x":1}""");

        Assert.Equal("""{"id":1,"name":"a","owner":{"full name":"x"},"note":null,"x":1}""", pet.ToJson());
        Assert.Equal("""{"id":2,"name":"b","note":null,"x":1}""", new Pet { Id = 2, Name = "b", Note = null, UnknownMembers = other.UnknownMembers }.ToJson());
    }

    [Fact]
    public void Of_members_of_the_same_name_the_last_counts()
    {
        var pet = JsonModel.FromJson<Pet>("""{"id":1,"id":2,"name":"a","note":null,"x":1,"x":2}""");

        Assert.Equal(2, pet.Id);
        Assert.Equal(2, pet.UnknownMembers!["x"].GetInt32());
    }

    [Fact]
    public void A_model_of_more_than_64_members_reads_each_and_misses_each()
    {
        var names = Enumerable.Range(0, 200).Select(static index => "m" + index).ToArray();
        var json = "{" + string.Join(",", names.Where(static name => name is not ("m3" or "m63" or "m64" or "m199")).Select(static name => $"\"{name}\":1")) + "}";
        var observer = new RecordingObserver();

        var model = Json.Read<Broad>(json, new JsonReadContext { Operation = "op", Observer = observer });

        Assert.Equal(196, model.Read.Count);
        Assert.Equal(["m3", "m63", "m64", "m199"], observer.Deviations.Select(static text => text.Split('.')[1]));
    }

    [Fact]
    public void A_name_that_differs_only_in_its_middle_from_a_declared_one_is_unknown()
    {
        var model = Json.Read<Broad>("""{"a_long_name_X_with_equal_ends":1,"a_long_name_Y_with_equal_ends":1,"a_long_name_Z_with_equal_ends":1}""");

        Assert.Equal([200, 201], model.Read);
        Assert.Equal(["a_long_name_Z_with_equal_ends"], model.UnknownMembers!.Keys);
    }

    [Fact]
    public void ToString_shows_no_values() => Assert.Equal("Pet", JsonModel.FromJson<Pet>(Full).ToString());

    [Fact]
    public void Text_of_UTF_8_is_read_without_a_string() =>
        Assert.Equal("Zoë 🐶", JsonModel.FromJson<Pet>(Encoding.UTF8.GetBytes("""{"id":1,"name":"Zoë 🐶","note":null}""")).Name);

    [Fact]
    public void Empty_lists_and_maps_are_there_and_empty()
    {
        var pet = JsonModel.FromJson<Pet>("""{"id":1,"name":"a","note":null,"tags":[],"owner":{"full name":"x","scores":{}}}""");

        Assert.Empty(pet.Tags!);
        Assert.Empty(pet.Owner!.Scores!);
        Assert.Equal("""{"id":1,"name":"a","tags":[],"owner":{"full name":"x","scores":{}},"note":null}""", pet.ToJson());
    }
}
