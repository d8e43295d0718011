using System.Buffers;
using System.Text;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Serialization;

public sealed class MutationTests
{
    private const string Seed =
        """{"id":7,"name":"R\u00e9x \ud83d\udc36","status":"pending","tags":["a","b"],"owner":{"full name":"Ann","scores":{"x":1,"y":null},"age":3},"metadata":{"n":1.10},"note":null,"friends":[{"id":8,"name":"Lu","note":"n"}],"born":"2024-02-29T01:02:03.5+01:00","more":[{}]}""";

    [Fact]
    public void Whatever_happens_to_a_body_it_is_read_or_is_a_format_error_with_a_path_and_in_pieces_the_same()
    {
        var random = new Random(20240229);
        var bytes = Encoding.UTF8.GetBytes(Seed);
        for (var round = 0; round < 20_000; round++)
        {
            var mutant = Mutate(bytes, random);
            var whole = Outcome(new ReadOnlySequence<byte>(mutant), mutant);
            var inPieces = Outcome(Json.InPieces(mutant, random.Next(1, 40)), mutant);

            Assert.Equal(whole, inPieces);
        }
    }

    [Fact]
    public void A_body_that_ends_anywhere_is_a_format_error()
    {
        var bytes = Encoding.UTF8.GetBytes(Seed);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.StartsWith("error at $", Outcome(new ReadOnlySequence<byte>(bytes, 0, length), bytes[..length]), StringComparison.Ordinal);
        }
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutant = bytes.ToList();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(mutant.Count);
            switch (random.Next(4))
            {
                case 0:
                    mutant[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutant[at] = (byte)"{}[]\",:\\0n"[random.Next(10)];
                    break;
                case 2:
                    mutant.RemoveRange(at, Math.Min(random.Next(1, 10), mutant.Count - at - 1));
                    break;
                default:
                    mutant.InsertRange(at, bytes.Skip(random.Next(bytes.Length)).Take(random.Next(1, 20)));
                    break;
            }
        }

        return [.. mutant];
    }

    private static string Outcome(ReadOnlySequence<byte> json, byte[] bytes)
    {
        try
        {
            return JsonReader.Read<Pet, ModelFormat<Pet>>(json, JsonReadContext.Tolerant).ToJson();
        }
        catch (JsonFormatException error)
        {
            return "error at " + JsonPath.At(bytes, error.Offset);
        }
    }
}
