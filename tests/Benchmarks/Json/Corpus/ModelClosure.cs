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
                foreach (var next in Names(type))
                {
                    waiting.Push(next);
                }
            }
        }

        return [.. api.Types.Where(type => found.ContainsKey(type.Name))];
    }

    private static IEnumerable<string> Names(TypeModel type) => type switch
    {
        ObjectModel model => model.Properties.Select(property => Name(property.Type))
            .Concat(model.Derived.Select(derived => derived.Name))
            .Append(model.Base ?? "")
            .Append(model.AdditionalProperties is { } more ? Name(more.Value) : ""),
        UnionModel union => union.Cases.Select(one => Name(one.Type)),
        _ => [],
    };

    private static string Name(TypeRef type) => type switch
    {
        ModelRef model => model.Name,
        UnionRef union => union.Name,
        EnumRef @enum => @enum.Name,
        ListRef list => Name(list.Item),
        MapRef map => Name(map.Value),
        NullableRef nullable => Name(nullable.Value),
        _ => "",
    };
}
