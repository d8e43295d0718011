using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>A union.</summary>
/// <typeparam name="T">The union.</typeparam>
public readonly struct UnionFormat<T> : IFormat<T>
    where T : Union, IJsonUnion<T>
{
    /// <inheritdoc/>
    public static T Read(ref JsonReader reader) => T.Create(T.Cases.Read(ref reader));

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T value) => AnyUnionFormat.Write(writer, value);
}
