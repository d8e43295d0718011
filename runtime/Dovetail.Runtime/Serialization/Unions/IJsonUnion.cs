namespace Dovetail.Serialization;

/// <summary>A union that is made of what a JSON text holds. Generated unions implement it; nothing else needs to.</summary>
/// <typeparam name="TSelf">The union itself.</typeparam>
public interface IJsonUnion<TSelf>
    where TSelf : Union, IJsonUnion<TSelf>
{
    /// <summary>The types.</summary>
    static abstract UnionCases Cases { get; }

    /// <summary>Makes a union.</summary>
    /// <param name="value">A value with its case.</param>
    /// <returns>The union.</returns>
    static abstract TSelf Create(UnionValue value);
}
