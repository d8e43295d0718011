using System.Text;
using System.Text.Json;

namespace Dovetail.RoundTrip.Samples;

/// <summary>Samples as JSON texts.</summary>
internal static class SampleText
{
    public static string Of(SampleValue sample)
    {
        var text = new StringBuilder();
        Append(text, sample);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SampleValue sample)
    {
        switch (sample)
        {
            case SampleScalar scalar:
                text.Append(scalar.Json);
                break;
            case SampleArray array:
                Append(text, '[', array.Items, item => Append(text, item), ']');
                break;
            case SampleObject value:
                Append(text, '{', value.Members, member => Append(text.Append('"').Append(JsonEncodedText.Encode(member.Name)).Append("\": "), member.Value), '}');
                break;
        }
    }

    private static void Append<T>(StringBuilder text, char open, IReadOnlyList<T> items, Action<T> append, char close)
    {
        text.Append(open);
        for (var index = 0; index < items.Count; index++)
        {
            text.Append(index == 0 ? "" : ", ");
            append(items[index]);
        }

        text.Append(close);
    }
}
