using System.Globalization;

namespace Dovetail.Serialization;

/// <summary>A UUID (RFC 9562 4).</summary>
public readonly struct GuidFormat : IScalarFormat<Guid>
{
    /// <inheritdoc/>
    public static Guid Read(ref JsonReader reader) => reader.Guid();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, Guid value) => writer.Output.Guid(value);

    /// <inheritdoc/>
    public static string Text(Guid value) => value.ToString("D", CultureInfo.InvariantCulture);
}
