using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Model;

namespace Dovetail.Benchmarks.Json.Corpus;

/// <summary>A model and all that it leads to.</summary>
internal static class ModelClosure
{
    public static IReadOnlyList<TypeModel> Of(ApiModel api, string root)
    {
        var types = api.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var found = new Dictionary<string, TypeModel>(StringComparer.Ordinal);
        var waiting = new Stack<string>([root]);
        while (waiting.TryPop(out var name))
        {
            if (types.TryGetValue(name, out var type) && found.TryAdd(name, type))
            {
                foreach (var next in TypeGraph.ReferencesOf(type).Select(TypeGraph.IdOf).OfType<string>())
                {
                    waiting.Push(next);
                }
            }
        }

        return [.. api.Types.Where(type => found.ContainsKey(type.Name))];
    }
}
