using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>
/// Knows the models and enumerations of a client to <see cref="JsonSerializer"/>, without reflection: they, lists of them and nullable ones can stand in classes of the user's own.
/// Everything is added before it is used.
/// </summary>
public sealed class ModelTypeInfoResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];

    /// <summary>Adds a model and its lists: <c>T[]</c>, <c>List&lt;T&gt;</c> and <c>IReadOnlyList&lt;T&gt;</c>.</summary>
    /// <typeparam name="T">The model.</typeparam>
    public void Add<T>()
        where T : JsonModel, IJsonModel<T>
    {
        _types[typeof(T)] = static options => JsonMetadataServices.CreateValueInfo<T>(options, new ModelConverter<T>());
        AddLists<T>();
    }

    /// <summary>Adds a union and its lists.</summary>
    /// <typeparam name="T">The union.</typeparam>
    public void AddUnion<T>()
        where T : Union, IJsonUnion<T>
    {
        _types[typeof(T)] = static options => JsonMetadataServices.CreateValueInfo<T>(options, new FormatConverter<T, UnionFormat<T>>());
        AddLists<T>();
    }

    /// <summary>Adds an enumeration of strings, open and closed, nullable or not, and its lists.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <typeparam name="TNames">Its wire values.</typeparam>
    public void AddEnum<TEnum, TNames>()
        where TEnum : struct, Enum
        where TNames : struct, IEnumNames<TEnum>
    {
        AddStruct<OpenEnum<TEnum>, EnumFormat<TEnum, TNames>>();
        AddStruct<TEnum, ClosedEnumFormat<TEnum, TNames>>();
    }

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _types.TryGetValue(type, out var create) ? create(options) : null;

    private void AddStruct<T, TFormat>()
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        _types[typeof(T)] = static options => JsonMetadataServices.CreateValueInfo<T>(options, new FormatConverter<T, TFormat>());
        _types[typeof(T?)] = static options => JsonMetadataServices.CreateValueInfo<T?>(options, new FormatConverter<T?, NullableFormat<T, TFormat>>());
        AddLists<T>();
    }

    private void AddLists<T>()
    {
        _types[typeof(T[])] = static options => JsonMetadataServices.CreateArrayInfo<T>(options, new JsonCollectionInfoValues<T[]>());
        _types[typeof(List<T>)] = static options =>
            JsonMetadataServices.CreateListInfo<List<T>, T>(options, new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] });
        _types[typeof(IReadOnlyList<T>)] = static options =>
            JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new JsonCollectionInfoValues<IReadOnlyList<T>>());
    }
}
