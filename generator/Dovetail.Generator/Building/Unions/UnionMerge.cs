using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Unions;

/// <summary>Makes of the types of all branches those that JSON, and C#, can tell apart.</summary>
internal static class UnionMerge
{
    public static IReadOnlyList<UnionBranch> Merge(IReadOnlyList<UnionBranch> branches)
    {
        // Whatever fits anything needs no company.
        if (branches.FirstOrDefault(branch => branch.Type == ScalarRef.Json) is { } any)
        {
            return [any];
        }

        var types = MergeLists(MergeStrings(MergeNumbers([.. branches.Select(branch => branch.Type)])));
        var firsts = branches.GroupBy(branch => branch.Type).ToDictionary(group => group.Key, group => group.First());
        var merged = types.Distinct().Select(type => firsts.TryGetValue(type, out var branch) ? branch : new UnionBranch(branches[0].Schema, type));

        // An enum knows its values: it is asked before a string that takes any, and a choice inside of a choice comes last.
        return [.. merged.OrderBy(branch => branch.Type is UnionRef ? 2 : branch.Type is EnumRef { Kind: EnumKind.String } ? 0 : 1)];
    }

    private static List<TypeRef> MergeNumbers(List<TypeRef> types)
    {
        var numbers = types.Where(type => JsonKinds.Of(type) == JsonKinds.Number).Distinct().ToList();
        return numbers.Count < 2 ? types : Replace(types, numbers, new ScalarRef(Widest([.. numbers.OfType<ScalarRef>().Select(type => type.Kind)])));
    }

    private static ScalarKind Widest(IReadOnlyList<ScalarKind> kinds)
    {
        if (kinds.All(kind => kind is ScalarKind.Int32 or ScalarKind.Int64))
        {
            return ScalarKind.Int64;
        }

        return kinds.Contains(ScalarKind.Decimal) ? ScalarKind.Decimal
            : kinds.Any(kind => kind is ScalarKind.Double or ScalarKind.Single) ? ScalarKind.Double
            : ScalarKind.BigInteger;
    }

    /// <summary>An open enum keeps strings that it does not know; several forms of strings come to a string.</summary>
    private static List<TypeRef> MergeStrings(List<TypeRef> types)
    {
        var scalars = types.OfType<ScalarRef>().Where(type => JsonKinds.Of(type) == JsonKinds.String).Distinct().ToList<TypeRef>();
        var enums = types.OfType<EnumRef>().Where(type => type.Kind == EnumKind.String).Distinct().ToList<TypeRef>();
        if (scalars.Count > 1)
        {
            types = Replace(types, scalars, ScalarRef.String);
            scalars = [ScalarRef.String];
        }

        if (enums.Count == 0 || scalars.Count == 0 || scalars[0] != ScalarRef.String)
        {
            return types;
        }

        var one = enums.Count == 1 && enums[0] is EnumRef { IsOpen: true } ? enums[0] : ScalarRef.String;
        return Replace(types, [.. enums, .. scalars], one);
    }

    /// <summary>Lists whose first items look alike can not be told apart.</summary>
    private static List<TypeRef> MergeLists(List<TypeRef> types)
    {
        foreach (var alike in types.OfType<ListRef>().Distinct().GroupBy(JsonKinds.Of).Where(group => group.Count() > 1).ToList())
        {
            var items = alike.Select(list => list.Item is NullableRef nullable ? nullable.Value : list.Item).Distinct().ToList();
            var item = MergeLists(MergeStrings(MergeNumbers(items))).Distinct().ToList();
            if (item.Count == 1)
            {
                types = Replace(types, [.. alike], new ListRef(alike.Any(list => list.Item is NullableRef) ? new NullableRef(item[0]) : item[0]));
            }
        }

        return types;
    }

    /// <summary>The one stands where the first of the several stood.</summary>
    private static List<TypeRef> Replace(List<TypeRef> types, IReadOnlyList<TypeRef> several, TypeRef one)
    {
        var replaced = new HashSet<TypeRef>(several);
        var first = types.FindIndex(replaced.Contains);
        return [.. types.Take(first), one, .. types.Skip(first).Where(type => !replaced.Contains(type))];
    }
}
