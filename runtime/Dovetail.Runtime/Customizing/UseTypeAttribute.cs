namespace Dovetail;

/// <summary>
/// A type of yours stands for a schema: no model is generated of it. Stands on the class with <see cref="OpenApiClientAttribute"/>. How the type is read and written says
/// <see cref="Context"/>, else <see cref="Converter"/>, else the type itself: by its own <c>[JsonConverter]</c>, or as a model of another client.
/// </summary>
/// <param name="schema">The schema's name in the document.</param>
/// <param name="type">The type.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class UseTypeAttribute(string schema, Type type) : Attribute
{
    /// <summary>The schema's name in the document.</summary>
    public string Schema { get; } = schema;

    /// <summary>The type.</summary>
    public Type Type { get; } = type;

    /// <summary>A <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> that knows the type. None by default.</summary>
    public Type? Context { get; set; }

    /// <summary>A <see cref="System.Text.Json.Serialization.JsonConverter{T}"/> of the type, with a public constructor without parameters. None by default.</summary>
    public Type? Converter { get; set; }
}
