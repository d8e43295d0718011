using System.Text.Json;
using Dovetail.Serialization;

namespace Dovetail;

/// <summary>A value of one of four types, or one that the document does not know.</summary>
/// <typeparam name="T1">The first type.</typeparam>
/// <typeparam name="T2">The second type.</typeparam>
/// <typeparam name="T3">The third type.</typeparam>
/// <typeparam name="T4">The fourth type.</typeparam>
public abstract class Union<T1, T2, T3, T4> : Union
    where T1 : notnull
    where T2 : notnull
    where T3 : notnull
    where T4 : notnull
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
    /// <param name="third">Called for a value of the third type.</param>
    /// <param name="fourth">Called for a value of the fourth type.</param>
    /// <param name="unknown">Called for a value of none of the types.</param>
    /// <returns>What the function gave.</returns>
    public TResult Match<TResult>(
        Func<T1, TResult> first,
        Func<T2, TResult> second,
        Func<T3, TResult> third,
        Func<T4, TResult> fourth,
        Func<JsonElement, TResult> unknown) => Index switch
    {
        0 => first((T1)Value),
        1 => second((T2)Value),
        2 => third((T3)Value),
        3 => fourth((T4)Value),
        _ => unknown((JsonElement)Value),
    };

    /// <summary>Calls the action for the value's type.</summary>
    /// <param name="first">Called for a value of the first type.</param>
    /// <param name="second">Called for a value of the second type.</param>
    /// <param name="third">Called for a value of the third type.</param>
    /// <param name="fourth">Called for a value of the fourth type.</param>
    /// <param name="unknown">Called for a value of none of the types.</param>
    public void Switch(Action<T1> first, Action<T2> second, Action<T3> third, Action<T4> fourth, Action<JsonElement> unknown)
    {
        switch (Index)
        {
            case 0: first((T1)Value); break;
            case 1: second((T2)Value); break;
            case 2: third((T3)Value); break;
            case 3: fourth((T4)Value); break;
            default: unknown((JsonElement)Value); break;
        }
    }
}
