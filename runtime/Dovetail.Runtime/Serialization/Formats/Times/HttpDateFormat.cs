using System.Globalization;

namespace Dovetail.Serialization;

/// <summary>A date and time as HTTP's headers have it (RFC 9110 5.6.7, RFC 1123 5.2.14): <c>Sun, 06 Nov 1994 08:49:37 GMT</c>, to the second and in GMT.</summary>
public readonly struct HttpDateFormat : IScalarFormat<DateTimeOffset>
{
    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonReader reader) => reader.HttpDate();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTimeOffset value) => writer.Output.String(Text(value));

    /// <inheritdoc/>
    public static string Text(DateTimeOffset value) => value.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture);
}
