using Dovetail.Generator.Common;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping;

/// <summary>
/// Methods that come round to themselves end with an exception before the stack does: an object that holds itself would take the process with it.
/// </summary>
internal static class RecursionGuard
{
    private static readonly MapStatementModel Check = new AssignStatement(
        null,
        new CallValue(new NameValue("global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack"), []));

    public static List<MapMethodModel> Of(List<(MethodScope Scope, MapMethodModel Method)> written)
    {
        var calls = written.GroupBy(pair => pair.Scope.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(pair => pair.Scope.Calls).Distinct().ToList(), StringComparer.Ordinal);
        return [.. written.Select(pair => ComesRound(pair.Scope.Key, calls) ? Guarded(pair.Method) : pair.Method)];
    }

    private static bool ComesRound(string start, Dictionary<string, List<string>> calls)
    {
        var (open, seen) = (new Stack<string>([start]), new HashSet<string>(StringComparer.Ordinal));
        while (open.Count > 0)
        {
            foreach (var call in calls.TryGetValue(open.Pop(), out var list) ? list : [])
            {
                if (call == start)
                {
                    return true;
                }

                if (seen.Add(call))
                {
                    open.Push(call);
                }
            }
        }

        return false;
    }

    private static MapMethodModel Guarded(MapMethodModel method) => method with
    {
        Body = new StatementsBody(method.Body switch
        {
            ReturnBody body => [Check, new ReturnStatement(body.Value)],
            StatementsBody body => body.Statements.Prepend(Check).ToEquatableArray(),
            _ => throw new InvalidOperationException($"{method.Body.GetType().Name} can not be guarded."),
        }),
    };
}
