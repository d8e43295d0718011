namespace Dovetail.Serialization;

/// <summary>A string.</summary>
public readonly struct StringFormat : IScalarFormat<string>
{
    /// <inheritdoc/>
    public static string Read(ref JsonReader reader) => reader.String();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, string value) => writer.Text(value);

    /// <inheritdoc/>
    public static string Text(string value) => value;
}
