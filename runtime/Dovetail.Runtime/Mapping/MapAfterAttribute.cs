namespace Dovetail;

/// <summary>A method of a mapper that is called after an object is mapped: it takes the target, or the source and the target.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MapAfterAttribute : Attribute;
