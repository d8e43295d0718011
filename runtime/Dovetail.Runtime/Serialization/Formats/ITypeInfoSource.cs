using System.Text.Json.Serialization.Metadata;

namespace Dovetail.Serialization;

/// <summary>
/// Leads to the metadata that a <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> has of a type. Generated code implements it; nothing else needs to.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public interface ITypeInfoSource<T>
{
    /// <summary>The metadata, a <see cref="JsonTypeInfo{T}"/>; null where the context does not know the type.</summary>
    static abstract JsonTypeInfo? TypeInfo { get; }
}
