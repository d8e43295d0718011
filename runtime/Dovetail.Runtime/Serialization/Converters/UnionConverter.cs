namespace Dovetail.Serialization;

/// <summary>Lets <see cref="System.Text.Json.JsonSerializer"/> read and write a union by the union's own code, tolerantly.</summary>
/// <typeparam name="T">The union.</typeparam>
public sealed class UnionConverter<T> : FormatConverter<T, UnionFormat<T>>
    where T : Union, IJsonUnion<T>;
