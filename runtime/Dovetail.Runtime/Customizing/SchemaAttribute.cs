namespace Dovetail;

/// <summary>
/// On a partial class: it is the model of a schema, under the class's own name. It stands in the namespace of the document's client. A member that the class declares takes the
/// place of the generated one, and is read and written like it.
/// <code>
/// [Schema("Pet")]
/// [SchemaMember("photoUrls", Name = "Photos")]
/// public partial class Animal;
/// </code>
/// </summary>
/// <param name="name">The schema's name in the document; for one that has none there, the name that its class would have.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SchemaAttribute(string name) : Attribute
{
    /// <summary>The schema's name.</summary>
    public string Name { get; } = name;

    /// <summary>The document among the AdditionalFiles, as in <see cref="OpenApiClientAttribute"/>. By default the one whose client is in the namespace of the class.</summary>
    public string? Document { get; set; }
}
