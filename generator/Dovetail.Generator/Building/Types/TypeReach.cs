using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Types;

/// <summary>The types that others lead to.</summary>
internal static class TypeReach
{
    /// <param name="types">All types.</param>
    /// <param name="roots">What leads to them.</param>
    /// <param name="follow">Which references lead on; null: all.</param>
    /// <returns>Their names, those of the roots among them.</returns>
    public static HashSet<string> Of(IEnumerable<TypeModel> types, IEnumerable<TypeRef> roots, Func<TypeRef, bool>? follow = null)
    {
        var byName = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var open = new Stack<TypeRef>(roots);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        while (open.Count > 0)
        {
            if (TypeGraph.IdOf(open.Pop()) is { } name && reached.Add(name))
            {
                foreach (var next in TypeGraph.ReferencesOf(byName[name]).Where(reference => follow?.Invoke(reference) is not false))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }
}
