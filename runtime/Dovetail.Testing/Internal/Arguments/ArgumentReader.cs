using System.Text;
using System.Text.Json;
using Dovetail.Http;
using Dovetail.Http.Requests;
using Dovetail.Serialization;

namespace Dovetail.Testing.Internal.Arguments;

/// <summary>Reads arguments back from a request: what a style has spelled out is a value of the type that the client's method takes.</summary>
internal static class ArgumentReader
{
    private static readonly JsonReadContext Strict = new() { Strict = true };

    /// <exception cref="InvalidOperationException">It does not read as that type.</exception>
    public static T Read<T, TFormat>(SentArgument argument, ParameterStyle style, bool explode)
        where TFormat : struct, IFormat<T>
    {
        if (style is ParameterStyle.Json)
        {
            var text = argument.Place is RequestPlace.Header ? argument.Text : Uri.UnescapeDataString(ValueOf(argument));
            return TryRead<T, TFormat>(text, JsonReadContext.Tolerant, out var value, out _) ? value : throw Unreadable<T>(argument);
        }

        return Read<T, TFormat>(argument, () => ArgumentSpelling.Read(argument, style, explode));
    }

    /// <summary>A value that is a whole query.</summary>
    /// <exception cref="InvalidOperationException">It does not read as that type.</exception>
    public static T ReadQuery<T, TFormat>(SentArgument argument, ParameterStyle style)
        where TFormat : struct, IFormat<T> => style switch
    {
        ParameterStyle.Form => Read<T, TFormat>(argument, () => [ArgumentSpelling.OfMembers(argument.Text)]),
        ParameterStyle.Json => TryRead<T, TFormat>(Uri.UnescapeDataString(argument.Text), JsonReadContext.Tolerant, out var value, out _) ? value : throw Unreadable<T>(argument),
        _ => Read<T, TFormat>(argument, () => [new ArgumentLeaf(Uri.UnescapeDataString(argument.Text))]),
    };

    private static T Read<T, TFormat>(SentArgument argument, Func<IEnumerable<ArgumentShape>> shapes)
        where TFormat : struct, IFormat<T>
    {
        foreach (var context in new[] { Strict, JsonReadContext.Tolerant })
        {
            foreach (var shape in shapes())
            {
                if (TryRead<T, TFormat>(shape, context, out var value))
                {
                    return value;
                }
            }
        }

        throw Unreadable<T>(argument);
    }

    /// <summary>Where a number is not what is read, the text was a string.</summary>
    private static bool TryRead<T, TFormat>(ArgumentShape shape, JsonReadContext context, out T value)
        where TFormat : struct, IFormat<T>
    {
        while (true)
        {
            var (json, leaves) = (new StringBuilder(), new List<(int End, ArgumentLeaf Leaf)>());
            shape.Write(json, leaves);
            var text = json.ToString();
            if (TryRead<T, TFormat>(text, context, out value, out var offset))
            {
                return true;
            }

            // Offsets are of bytes.
            var at = leaves.Find(leaf => Encoding.UTF8.GetByteCount(text.AsSpan(0, leaf.End)) >= offset).Leaf;
            if (at is null || !at.TryQuote())
            {
                return false;
            }
        }
    }

    private static bool TryRead<T, TFormat>(string json, JsonReadContext context, out T value, out long offset)
        where TFormat : struct, IFormat<T>
    {
        (value, offset) = (default!, long.MaxValue);
        try
        {
            value = JsonReader.Read<T, TFormat>(Encoding.UTF8.GetBytes(json), context);
            return true;
        }
        catch (JsonFormatException e)
        {
            offset = e.Offset;
            return false;
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    // A parameter whose name had to be encoded stands with it.
    private static string ValueOf(SentArgument argument) =>
        argument.Place is RequestPlace.WholeQuery or null ? argument.Text[(argument.Text.IndexOf('=', StringComparison.Ordinal) + 1)..] : argument.Text;

    private static InvalidOperationException Unreadable<T>(SentArgument argument) =>
        new($"The argument '{argument.Name}' was sent as '{argument.Text}', which does not read as {typeof(T).Name}.");
}
