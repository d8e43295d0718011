namespace Dovetail.Serialization;

/// <summary>A model that reads itself from JSON. Generated models implement it; nothing else needs to.</summary>
/// <typeparam name="TSelf">The model itself.</typeparam>
public interface IJsonModel<TSelf>
    where TSelf : JsonModel, IJsonModel<TSelf>
{
    /// <summary>Reads one JSON object, whose first token the reader stands on; afterwards the reader stands on its last token.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The model.</returns>
    /// <exception cref="JsonFormatException">The JSON is not an object, or a member has a value of the wrong kind.</exception>
    static abstract TSelf ReadJson(ref JsonReader reader);
}
