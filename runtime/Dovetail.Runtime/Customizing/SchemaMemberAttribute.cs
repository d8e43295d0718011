namespace Dovetail;

/// <summary>
/// Changes a member of a model. On the class with <see cref="SchemaAttribute"/> it renames, retypes or hides the member; on a property of that class it says which member the
/// property stands for.
/// </summary>
/// <param name="member">The member's name in JSON.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public sealed class SchemaMemberAttribute(string member) : Attribute
{
    /// <summary>The member's name in JSON.</summary>
    public string Member { get; } = member;

    /// <summary>The property's name. By default Dovetail's own choice.</summary>
    public string? Name { get; set; }

    /// <summary>The property's type. By default the one that follows from the document.</summary>
    public Type? Type { get; set; }

    /// <summary>The model has no such property: the value is kept among the unknown members, and goes back as it came. False by default.</summary>
    public bool Hidden { get; set; }
}
