namespace Dovetail.Serialization;

/// <summary>A union that reads itself from JSON. Generated unions implement it; nothing else needs to.</summary>
/// <typeparam name="TSelf">The union itself.</typeparam>
public interface IJsonUnion<TSelf>
    where TSelf : Union, IJsonUnion<TSelf>
{
    /// <summary>Reads the value that the reader stands on; afterwards the reader stands on its last token.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The union.</returns>
    /// <exception cref="JsonFormatException">The discriminator names a case, and the value is broken in a way that the case does not allow.</exception>
    static abstract TSelf ReadJson(ref JsonReader reader);
}
