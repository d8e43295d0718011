using System.Text.Json.Serialization;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>Lets <see cref="System.Text.Json.JsonSerializer"/> read and write a union by the union's own code.</summary>
/// <typeparam name="T">The union.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class UnionConverterAttribute<T> : JsonConverterAttribute
    where T : Union, IJsonUnion<T>
{
    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert) => new FormatConverter<T, UnionFormat<T>>();
}
