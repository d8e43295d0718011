using Dovetail.Serialization;

namespace Dovetail.Http;

/// <summary>A JSON body that is a model.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class ModelResponse<T> : JsonResponse<T, ModelFormat<T>>
    where T : JsonModel, IJsonModel<T>;
