using System.Text.Json.Serialization;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>Lets <see cref="System.Text.Json.JsonSerializer"/> read and write a model by the model's own code.</summary>
/// <typeparam name="T">The model.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModelConverterAttribute<T> : JsonConverterAttribute
    where T : JsonModel, IJsonModel<T>
{
    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert) => new ModelConverter<T>();
}
