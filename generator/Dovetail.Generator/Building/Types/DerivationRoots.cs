namespace Dovetail.Generator.Building.Types;

/// <summary>Finds the class at the top of a line of derived classes, looking at each class once.</summary>
/// <param name="baseOf">The base class of a class; null for one at the top.</param>
internal sealed class DerivationRoots(Func<string, string?> baseOf)
{
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);

    public string Of(string id)
    {
        var line = new List<string>();
        var top = id;
        while (!_roots.ContainsKey(top) && baseOf(top) is { } next)
        {
            line.Add(top);
            top = next;
        }

        var root = _roots.TryGetValue(top, out var known) ? known : top;
        line.ForEach(item => _roots[item] = root);
        return root;
    }
}
