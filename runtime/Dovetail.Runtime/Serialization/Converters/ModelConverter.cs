namespace Dovetail.Serialization;

/// <summary>
/// Lets <see cref="System.Text.Json.JsonSerializer"/> read and write a model by the model's own code, tolerantly. A closed converter for each model: one is kept by trimming where
/// its model is, and no other.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class ModelConverter<T> : FormatConverter<T, ModelFormat<T>>
    where T : JsonModel, IJsonModel<T>;
