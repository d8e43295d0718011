using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Tells of a deviation: by an error where the reader is strict, else to the observer, once for each place.</summary>
internal static class DeviationReport
{
    public static void Send(in Utf8JsonReader json, JsonReadContext context, in JsonSource source, DeviationPlace deviation)
    {
        if (context.Strict)
        {
            throw Expect.NoDeviation(in json, deviation.Kind, deviation.Member);
        }

        if (context.IsNews(deviation.Place, deviation.Kind))
        {
            context.Observer!.OnDeviation(context.Operation, new JsonDeviation(deviation.Kind, source.Path(json.TokenStartIndex, deviation.Member)));
        }
    }
}

/// <param name="Kind">What deviates.</param>
/// <param name="Place">Stands for the path, list positions left aside.</param>
/// <param name="Member">The missing member's name; null where none is missing.</param>
internal readonly record struct DeviationPlace(JsonDeviationKind Kind, ulong Place, string? Member);
