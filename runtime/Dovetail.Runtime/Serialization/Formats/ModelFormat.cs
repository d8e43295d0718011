using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>A model.</summary>
/// <typeparam name="T">The model.</typeparam>
public readonly struct ModelFormat<T> : IFormat<T>
    where T : JsonModel, IJsonModel<T>
{
    /// <inheritdoc/>
    public static T Read(ref JsonReader reader) => T.ReadJson(ref reader);

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T value) => ValueWriter.Model(writer, value);
}
