namespace Dovetail.Serialization;

/// <summary>How a type stands in JSON. Implemented by structs, so that reading and writing are bound at compile time.</summary>
/// <typeparam name="T">The C# type.</typeparam>
public interface IFormat<T>
{
    /// <summary>Whether a JSON null is a value of this format rather than a deviation. False unless the format says otherwise.</summary>
    static virtual bool AcceptsNull => false;

    /// <summary>
    /// Whether a value of the right kind is one that this format knows: an enumeration knows its own. By this a union tells its cases apart. True unless the format says
    /// otherwise.
    /// </summary>
    /// <param name="reader">The reader, on the value; stays there.</param>
    static virtual bool Recognizes(ref JsonReader reader) => true;

    /// <summary>Reads the value that the reader stands on; afterwards the reader stands on the value's last token.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">The JSON is of another kind.</exception>
    static abstract T Read(ref JsonReader reader);

    /// <summary>Writes the value, without a member name.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value; a null reference is written as null.</param>
    static abstract void Write(JsonWriter writer, T value);
}
