namespace Dovetail.Serialization;

/// <summary>A union.</summary>
/// <typeparam name="T">The union.</typeparam>
public readonly struct UnionFormat<T> : IFormat<T>
    where T : Union, IJsonUnion<T>
{
    /// <inheritdoc/>
    public static T Read(ref JsonReader reader)
    {
        var (index, value) = T.Cases.Read(ref reader);
        return T.Create(index, value);
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T value) => Internal.AnyUnionFormat.Write(writer, value);
}
