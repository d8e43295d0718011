using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Serialization;

/// <summary>Half of a surrogate pair has no UTF-8: it is refused wherever it stands, also where nothing but it makes a text longer than its characters.</summary>
public sealed class HalfCharacterTests
{
    private const string Pair = "\ud83d\ude00";

    public static TheoryData<string> Halves => ["\ud800", "\udfff", "a\ud800", "\udc00b", "\ude00\ud83d", Pair + "\ud800", "ü\"\\\n\ud800", new string('x', 300) + "\ud800"];

    public static TheoryData<string> Wholes => ["", "a", "a\"\\/\n\u0000", "ü", "\uffff", Pair, "a" + Pair + Pair, new string('ü', 300)];

    [Theory]
    [MemberData(nameof(Halves))]
    public void Half_of_a_character_is_refused(string half)
    {
        Refused<Owner, ModelFormat<Owner>>(new Owner { FullName = half });
        Refused<Owner, ModelFormat<Owner>>(new Owner { FullName = "", Extra = new Dictionary<string, int> { [half] = 1 } });
        Refused<Pet, ModelFormat<Pet>>(new Pet { Id = 1, Name = half, Note = "" });
        Refused<Pet, ModelFormat<Pet>>(new Pet { Id = 1, Name = "", Note = half });
        Refused<Pet, ModelFormat<Pet>>(new Pet { Id = 1, Name = "", Note = null, Status = OpenEnum<PetStatus>.Unknown(half) });
        Refused<string, StringFormat>(half);
        Refused<IReadOnlyList<string>, ListFormat<string, StringFormat>>([half]);
        Refused<IReadOnlyList<string>, ListFormat<string, StringFormat>>(["", half]);
        Refused<IReadOnlyDictionary<string, string>, MapFormat<string, StringFormat>>(new Dictionary<string, string> { [half] = "" });
        Refused<IReadOnlyDictionary<string, string>, MapFormat<string, StringFormat>>(new Dictionary<string, string> { ["a"] = "", [half] = "" });
        Refused<IReadOnlyDictionary<string, string>, MapFormat<string, StringFormat>>(new SortedDictionary<string, string> { ["a"] = half });
    }

    [Theory]
    [MemberData(nameof(Wholes))]
    public void Any_other_text_is_written(string text)
    {
        Assert.Equal(text, Json.Read<Owner>(new Owner { FullName = text }.ToJson()).FullName);
        Assert.Equal([text, text], Json.Read<IReadOnlyList<string>, ListFormat<string, StringFormat>>(Json.Write<IReadOnlyList<string>, ListFormat<string, StringFormat>>([text, text])));
        var map = Json.Write<IReadOnlyDictionary<string, string>, MapFormat<string, StringFormat>>(new Dictionary<string, string> { [text] = text });
        Assert.Equal(text, Json.Read<IReadOnlyDictionary<string, string>, MapFormat<string, StringFormat>>(map)[text]);
    }

    private static void Refused<T, TFormat>(T value)
        where TFormat : struct, IFormat<T> => Assert.Throws<ArgumentException>(() => Json.Write<T, TFormat>(value));
}
