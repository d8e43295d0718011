namespace Dovetail.Serialization.Internal;

/// <summary>A model in <see cref="System.Text.Json.JsonSerializer"/>.</summary>
internal sealed class ModelConverter<T> : FormatConverter<T, ModelFormat<T>>
    where T : JsonModel, IJsonModel<T>;
