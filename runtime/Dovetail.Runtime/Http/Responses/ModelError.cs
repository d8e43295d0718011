using Dovetail.Serialization;

namespace Dovetail.Http;

/// <summary>An error whose JSON body is a model.</summary>
/// <typeparam name="TError">The model.</typeparam>
/// <param name="statuses">Those that it is declared for: <c>404</c>, <c>4XX</c>, <c>default</c>.</param>
public sealed class ModelError<TError>(params string[] statuses) : JsonError<TError, ModelFormat<TError>>(statuses)
    where TError : JsonModel, IJsonModel<TError>;
