using System.Text.Json;
using Dovetail.Serialization;

namespace Dovetail;

/// <summary>A value of one of two types, or one that the document does not know.</summary>
/// <typeparam name="T1">The first type.</typeparam>
/// <typeparam name="T2">The second type.</typeparam>
public abstract class Union<T1, T2> : Union
    where T1 : notnull
    where T2 : notnull
{
    /// <inheritdoc/>
    protected Union(UnionValue value)
        : base(value)
    {
    }

    /// <summary>Calls the function for the value's type, and gives what it gives.</summary>
    /// <typeparam name="TResult">What the functions give.</typeparam>
    /// <param name="first">Called for a value of the first type.</param>
    /// <param name="second">Called for a value of the second type.</param>
    /// <param name="unknown">Called for a value of none of the types.</param>
    /// <returns>What the function gave.</returns>
    public TResult Match<TResult>(Func<T1, TResult> first, Func<T2, TResult> second, Func<JsonElement, TResult> unknown) => Index switch
    {
        0 => first((T1)Value),
        1 => second((T2)Value),
        _ => unknown((JsonElement)Value),
    };

    /// <summary>Calls the action for the value's type.</summary>
    /// <param name="first">Called for a value of the first type.</param>
    /// <param name="second">Called for a value of the second type.</param>
    /// <param name="unknown">Called for a value of none of the types.</param>
    public void Switch(Action<T1> first, Action<T2> second, Action<JsonElement> unknown)
    {
        switch (Index)
        {
            case 0: first((T1)Value); break;
            case 1: second((T2)Value); break;
            default: unknown((JsonElement)Value); break;
        }
    }
}
