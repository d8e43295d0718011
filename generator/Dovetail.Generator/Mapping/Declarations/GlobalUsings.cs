using Dovetail.Generator.Common;

namespace Dovetail.Generator.Mapping.Declarations;

/// <summary>The global usings of the project.</summary>
/// <param name="Usings">Sorted.</param>
internal sealed record GlobalUsings(EquatableArray<GlobalUsing> Usings)
{
    /// <summary>The full names that a name may stand for by them.</summary>
    /// <remarks>An import brings types, and not the namespaces beside them: a name with dots is none of its.</remarks>
    public IEnumerable<string> NamesOf(string name)
    {
        if (name.Contains('.'))
        {
            yield break;
        }

        foreach (var item in Usings)
        {
            if (item.Alias is null)
            {
                yield return $"{item.Target}.{name}";
            }
            else if (item.Alias == name)
            {
                yield return item.Target;
            }
        }
    }
}

/// <param name="Alias">Null where a namespace is imported.</param>
/// <param name="Target">A namespace, or the type that the alias stands for.</param>
internal sealed record GlobalUsing(string? Alias, string Target);
