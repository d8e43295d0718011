using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Serialization;

public sealed class OpenEnumTests
{
    [Fact]
    public void A_known_value_compares_with_the_enumeration()
    {
        OpenEnum<PetStatus>? status = JsonModel.FromJson<Pet>("""{"status":"pending"}""").Status;

        Assert.True(status == PetStatus.Pending);
        Assert.True(status != PetStatus.Available);
        Assert.Equal(PetStatus.Pending, status!.Value.Known);
        Assert.Equal("pending", status.Value.Raw);
        Assert.Equal(status.Value.GetHashCode(), ((OpenEnum<PetStatus>)PetStatus.Pending).GetHashCode());
    }

    [Fact]
    public void An_unknown_value_survives_the_round_trip_and_works_in_a_switch()
    {
        const string json = """{"id":1,"name":"a","status":"asleep","note":null}""";
        var pet = JsonModel.FromJson<Pet>(json);

        var text = pet.Status?.Known switch
        {
            PetStatus.Available => "there",
            _ => "unknown: " + pet.Status?.Raw,
        };

        Assert.Equal("unknown: asleep", text);
        Assert.Equal(json, pet.ToJson());
        Assert.True(pet.Status == OpenEnum<PetStatus>.Unknown("asleep"));
    }

    [Fact]
    public void A_value_set_in_code_is_written_by_its_wire_name() =>
        Assert.Equal("""{"id":1,"name":"a","status":"sold-out ü","note":null}""", new Pet { Id = 1, Name = "a", Note = null, Status = PetStatus.SoldOut }.ToJson());

    [Fact]
    public void An_escaped_value_is_known() =>
        Assert.Equal(PetStatus.SoldOut, JsonModel.FromJson<Pet>("""{"status":"sold\u002dout \u00fc"}""").Status!.Value.Known);

    [Fact]
    public void The_default_is_no_value_and_is_not_written()
    {
        OpenEnum<PetStatus> none = default;

        Assert.Null(none.Known);
        Assert.Null(none.Raw);
        Assert.Equal("", none.ToString());
        Assert.NotEqual(none, OpenEnum<PetStatus>.Unknown(""));
        Assert.NotEqual(none, PetStatus.Available);
        Assert.Equal("""{"id":1,"name":"a","note":null}""", new Pet { Id = 1, Name = "a", Note = null, Status = none }.ToJson());
    }

    [Fact]
    public void A_number_that_is_no_member_can_not_be_written() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pet { Id = 1, Name = "a", Note = null, Status = (PetStatus)77 }.ToJson());

    [Fact]
    public void Unknown_texts_compare_by_their_letters()
    {
        Assert.Equal(OpenEnum<PetStatus>.Unknown("x"), OpenEnum<PetStatus>.Unknown("x"));
        Assert.NotEqual(OpenEnum<PetStatus>.Unknown("x"), OpenEnum<PetStatus>.Unknown("X"));
    }
}
