namespace Dovetail;

/// <summary>Says which member of the source goes to which member of the target, where their names differ.</summary>
/// <param name="source">The member, by its C# name or its JSON name; a path with dots leads into it.</param>
/// <param name="target">The member, by its C# name or its JSON name; a path with dots leads into it.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class MapMemberAttribute(string source, string target) : Attribute
{
    /// <summary>The member of the source.</summary>
    public string Source { get; } = source;

    /// <summary>The member of the target.</summary>
    public string Target { get; } = target;

    /// <summary>What the target gets where the source is null or absent: a constant of its type. By default null, where it takes one.</summary>
    public object? Otherwise { get; set; }

    /// <summary>Conversions that could lose data, for this member beside those of the class; none by default.</summary>
    public MapConversions Conversions { get; set; }

    /// <summary>A null that the target does not take is a <see cref="MappingException"/>, and no diagnostic tells of it. False by default.</summary>
    public bool ThrowOnNull { get; set; }
}
