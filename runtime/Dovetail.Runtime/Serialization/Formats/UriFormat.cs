namespace Dovetail.Serialization;

/// <summary>A URI reference (RFC 3986 4.1), by its original text.</summary>
public readonly struct UriFormat : IScalarFormat<Uri>
{
    /// <inheritdoc/>
    public static Uri Read(ref JsonReader reader) => reader.Uri();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, Uri value) => writer.Output.String(value?.OriginalString);

    /// <inheritdoc/>
    public static string Text(Uri value) => value.OriginalString;
}
