using System.Text.Json;

namespace Dovetail.Http.Internal;

/// <summary>Finds the value in an answer that wraps it: <c>{ "data": …, "meta": … }</c>.</summary>
internal static class JsonEnvelope
{
    // Depth is the reader's business: it tells what nests too deep with its place.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Where the member's value stands; the whole text where it is no object with that member, or no JSON.</summary>
    public static Range Find(ReadOnlySpan<byte> json, string? member)
    {
        if (member is null)
        {
            return Range.All;
        }

        var found = Range.All;
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
            {
                return Range.All;
            }

            // To the end: what is broken behind the value is broken.
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var isIt = reader.ValueTextEquals(member);
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                found = isIt ? start..(int)reader.BytesConsumed : found;
            }

            return reader.Read() ? Range.All : found;
        }
        catch (JsonException)
        {
            // The text is read as it is, and refused with its place.
            return Range.All;
        }
    }
}
