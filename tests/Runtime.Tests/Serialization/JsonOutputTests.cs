using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Serialization;

/// <summary>The text that is written, beside what System.Text.Json writes and reads of the same.</summary>
public sealed class JsonOutputTests
{
    private const int Seed = 20_261_128;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void Every_character_is_written_so_that_it_is_read_as_itself()
    {
        for (var character = '\0'; character < '\ud800'; character++)
        {
            var text = new string(character, 1);
            var json = Written<string, StringFormat>(text);

            Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
            Assert.Equal(character is < ' ' or '"' or '\\', json.Contains('\\', StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_character_is_found_wherever_in_a_text_it_stands()
    {
        for (var length = 1; length <= 70; length++)
        {
            for (var place = 0; place < length; place++)
            {
                foreach (var special in new[] { "\"", "\\", "\n", "\u001f", "\u007f", "\u0080", "ü", "\u0122", "\u225c", "\uffff", "\ud83d\ude00" })
                {
                    var text = new string('a', place) + special + new string('z', length - place - 1);

                    Assert.Equal(text, JsonSerializer.Deserialize<string>(Written<string, StringFormat>(text)));
                }
            }
        }
    }

    [Fact]
    public void Doubles_are_written_as_NET_writes_them()
    {
        var random = new Random(Seed);
        var bytes = new byte[8];
        for (var run = 0; run < 200_000; run++)
        {
            random.NextBytes(bytes);
            var places = Math.Pow(10, random.Next(0, 5));
            Same(BitConverter.ToDouble(bytes));
            Same(random.NextInt64(-1_000_000_000, 1_000_000_000) / places);
            Same(random.NextInt64(-2_000_000_000_000_000, 2_000_000_000_000_000) / places);
        }

        foreach (var value in new[] { 0.0, -0.0, 0.01, 0.009, 0.1 + 0.2, 1e13, 9_999_999_999_999.99, 1e15, 1e16, 1e-5, double.Epsilon, double.MaxValue, 0.005, 1.005, 4.35, 1.1, 100, 99.99, 1234.5 })
        {
            Same(value);
            Same(-value);
        }

        static void Same(double value)
        {
            if (double.IsFinite(value))
            {
                Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Written<double, DoubleFormat>(value));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(600)]
    [InlineData(100_000)]
    public void Who_takes_a_text_may_give_any_piece_of_memory(int piece)
    {
        IReadOnlyList<string> texts = [.. Enumerable.Range(0, 400).Select(static number => new string('x', number) + "ü\"" + number), new string('ü', 200_000)];
        var expected = JsonSerializer.Serialize(texts, Relaxed);

        using var foreign = new PiecedOutput(piece, isArray: false);
        using var arrays = new PiecedOutput(piece, isArray: true);
        JsonWriter.Write<IReadOnlyList<string>, ListFormat<string, StringFormat>>(foreign, texts);
        JsonWriter.Write<IReadOnlyList<string>, ListFormat<string, StringFormat>>(arrays, texts);

        Assert.Equal((expected, expected), (foreign.Text, arrays.Text));
    }

    [Fact]
    public void What_fails_in_the_middle_leaves_nothing_for_the_next()
    {
        for (var run = 0; run < 3; run++)
        {
            Assert.Throws<ArgumentException>(() => Written<IReadOnlyList<string>, ListFormat<string, StringFormat>>(["a", "\ud800"]));
            Assert.Equal("""["a","b"]""", Written<IReadOnlyList<string>, ListFormat<string, StringFormat>>(["a", "b"]));
        }
    }

    [Fact]
    public void A_model_in_a_circle_is_refused_and_not_followed_for_ever()
    {
        var friends = new List<Pet>();
        var pet = new Pet { Id = 1, Name = "Rex", Note = null, Friends = friends };
        friends.Add(pet);

        Assert.Contains("1,000", Assert.Throws<InvalidOperationException>(() => pet.ToJson()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_serializer_escapes_what_it_escapes_in_models_too()
    {
        var pet = JsonModel.FromJson<Pet>("""{"id":7,"name":"</script>'+&\"ü\\ \n","note":null,"more":[1.10,-0,1e5,true,null,{"<":"<"},123456789012345678901234567890.50]}""");

        var html = JsonSerializer.Serialize(pet);

        Assert.DoesNotContain("<", html, StringComparison.Ordinal);
        Assert.DoesNotContain("ü", html, StringComparison.Ordinal);
        Assert.Contains("1.10,-0,1e5,true,null,", html, StringComparison.Ordinal);
        Assert.Contains("123456789012345678901234567890.50", html, StringComparison.Ordinal);
        Assert.Equal(pet.ToJson(), JsonModel.FromJson<Pet>(html).ToJson().Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003c", "<", StringComparison.Ordinal));
        Assert.Equal(pet.ToJson(), JsonSerializer.Serialize(pet, Relaxed));
    }

    [Fact]
    public void A_serializer_indents_models_too()
    {
        var pet = JsonModel.FromJson<Pet>("""{"id":7,"name":"Rex","tags":["a","b"],"note":null}""");

        var text = JsonSerializer.Serialize(new[] { pet }, Indented);

        Assert.Equal(JsonNode.Parse($"[{pet.ToJson()}]")!.ToJsonString(Indented), text);
    }

    [Fact]
    public void Half_of_a_character_in_an_unknown_member_goes_back_as_it_came()
    {
        const string json = """{"id":7,"name":"Rex","note":null,"more":"\ud800"}""";

        Assert.Equal(json, JsonSerializer.Serialize(JsonModel.FromJson<Pet>(json)));
    }

    private static string Written<T, TFormat>(T value)
        where TFormat : struct, IFormat<T> => Json.Write<T, TFormat>(value);

    /// <summary>Gives memory in pieces, of arrays or of none.</summary>
    private sealed class PiecedOutput(int piece, bool isArray) : IBufferWriter<byte>, IDisposable
    {
        private readonly MemoryStream _text = new();
        private byte[] _array = [];
        private HiddenPiece? _hidden;

        public string Text => Encoding.UTF8.GetString(_text.ToArray());

        public void Advance(int count) => _text.Write(_hidden is null ? _array.AsSpan(3, count) : _hidden.GetSpan()[..count]);

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            var length = Math.Max(piece, sizeHint);
            if (isArray)
            {
                _array = new byte[length + 3];
                return _array.AsMemory(3);
            }

            (_hidden as IDisposable)?.Dispose();
            _hidden = new HiddenPiece(length);
            return _hidden.Memory;
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public void Dispose()
        {
            (_hidden as IDisposable)?.Dispose();
            _text.Dispose();
        }
    }

    /// <summary>Memory that does not tell its array.</summary>
    private sealed class HiddenPiece(int length) : MemoryManager<byte>
    {
        private readonly byte[] _bytes = new byte[length];

        public override Span<byte> GetSpan() => _bytes;

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
