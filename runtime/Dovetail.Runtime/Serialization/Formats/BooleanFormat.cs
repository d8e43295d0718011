namespace Dovetail.Serialization;

/// <summary>True or false.</summary>
public readonly struct BooleanFormat : IScalarFormat<bool>
{
    /// <inheritdoc/>
    public static bool Read(ref JsonReader reader) => reader.Boolean();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, bool value) => writer.Output.Boolean(value);

    /// <inheritdoc/>
    public static string Text(bool value) => value ? "true" : "false";
}
