using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>Walks all that an object holds on to, looking for objects that would keep a whole compilation alive.</summary>
internal sealed class ObjectGraph
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    public void AssertHoldsNoRoslynState(object? value)
    {
        var waiting = new Stack<object?>([value]);
        while (waiting.TryPop(out var item))
        {
            if (item is null or string || item.GetType().IsPrimitive || item.GetType().IsEnum || !_seen.Add(item))
            {
                continue;
            }

            Assert.False(item is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location, $"A step's output holds a {item.GetType()}");
            if (item is AdditionalText or Type or Pointer)
            {
                continue;
            }

            foreach (var child in Children(item))
            {
                waiting.Push(child);
            }
        }
    }

    private static IEnumerable<object?> Children(object item)
    {
        if (item is IEnumerable sequence)
        {
            foreach (var element in sequence)
            {
                yield return element;
            }
        }

        for (var type = item.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike)
                {
                    yield return field.GetValue(item);
                }
            }
        }
    }
}
