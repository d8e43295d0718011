namespace Dovetail;

/// <summary>A method of a mapper that is called before an object is mapped: it takes the source.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MapBeforeAttribute : Attribute;
