namespace Dovetail.Http;

/// <summary>A field of a form that has a style of its own (OpenAPI, Encoding Object).</summary>
/// <param name="Name">The field's name on the wire.</param>
/// <param name="Style">The style.</param>
/// <param name="Explode">Whether each item and member stands apart.</param>
public readonly record struct FormField(string Name, ParameterStyle Style, bool Explode);
