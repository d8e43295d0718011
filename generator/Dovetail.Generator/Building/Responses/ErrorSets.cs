using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building.Responses;

/// <summary>What several operations say of their errors in the same way, as most of an API do: such a set stands once.</summary>
internal static class ErrorSets
{
    /// <summary>The client with its sets, and operations that name theirs; as it is where no two operations have one in common.</summary>
    /// <param name="className">The class that holds them.</param>
    /// <param name="api">The client.</param>
    public static ApiModel Share(string className, ApiModel api)
    {
        var sets = api.Groups
            .SelectMany(group => group.Operations)
            .Where(operation => !operation.Errors.IsEmpty)
            .GroupBy(SetOf)
            .Where(set => set.Skip(1).Any())
            .Select(set => set.Key)
            .ToList();
        if (sets.Count == 0)
        {
            return api;
        }

        var names = new UniqueNames(StringComparer.Ordinal, ReservedNames.ObjectMembers)
            .Assign(sets.ConvertAll(Request))
            .Zip(sets, (name, set) => (name, set))
            .ToDictionary(pair => pair.set, pair => pair.name);
        return api with
        {
            Errors = new ErrorsModel(
                className,
                names.OrderBy(set => set.Value, StringComparer.Ordinal).Select(set => new ErrorSetModel(set.Value, set.Key)).ToEquatableArray()),
            Groups = api.Groups.Select(group => group with { Operations = group.Operations.Select(operation => Named(operation, names)).ToEquatableArray() }).ToEquatableArray(),
        };
    }

    private static OperationModel Named(OperationModel operation, Dictionary<EquatableArray<ErrorModel>, string> names) =>
        names.TryGetValue(SetOf(operation), out var name) ? operation with { ErrorSet = name } : operation;

    private static EquatableArray<ErrorModel> SetOf(OperationModel operation) => operation.Errors.Select(error => error with { Doc = DocModel.None }).ToEquatableArray();

    /// <summary>Sets of the same status codes differ in their types, or only in which status code has which: then each says its own.</summary>
    private static NameRequest Request(EquatableArray<ErrorModel> set)
    {
        var statuses = "On" + string.Join("_", set.Select(error => Word(error.Status)));
        var types = set.Select(TypeOf).ToList();
        string[] candidates = [statuses, .. new[] { types.Distinct(StringComparer.Ordinal), types }.Select(words => $"{statuses}_{string.Join("_", words)}")];
        return new NameRequest($"{statuses} {string.Join(" ", set)}", [.. candidates.Distinct()]);
    }

    private static string TypeOf(ErrorModel error) => error.Type is ModelRef model ? model.Name : error.Kind.ToString();

    private static string Word(string status) => status == "default" ? "Default" : status;
}
