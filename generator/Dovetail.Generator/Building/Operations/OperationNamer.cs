using Dovetail.Generator.Building.Changes;
using Dovetail.Generator.Building.Responses;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Operations;

/// <summary>An operation with its group and its method's name.</summary>
/// <param name="Id">Its name in options, logs and errors, which no other has.</param>
/// <param name="Answer">How many come back.</param>
/// <param name="Choices">Its further methods.</param>
internal sealed record NamedOperation(SpecOperation Operation, string Id, string Group, string Method, Answer Answer, IReadOnlyList<ResponseChoice> Choices);

/// <summary>Names operations: groups first, then the methods of each group among themselves.</summary>
internal static class OperationNamer
{
    /// <param name="operations">The operations.</param>
    /// <param name="changes">What the user says of their names.</param>
    public static IReadOnlyList<NamedOperation> Name(IReadOnlyList<SpecOperation> operations, OperationChanges changes)
    {
        var words = operations.Select(operation => WordsOf(operation, changes.Of(operation)?.Group)).ToList();
        var ids = OperationIds.Assign(operations);
        var named = new NamedOperation[operations.Count];
        foreach (var group in Enumerable.Range(0, operations.Count).GroupBy(i => words[i].Group, StringComparer.OrdinalIgnoreCase))
        {
            var name = group.Select(i => words[i].Group).OrderBy(text => text, StringComparer.Ordinal).First();
            var members = group.ToList();
            var names = new UniqueNames(StringComparer.Ordinal, []);
            var methods = names.Assign([.. members.Select(i => RequestOf(words[i], changes.Of(operations[i])?.Name))]);
            for (var k = 0; k < members.Count; k++)
            {
                var operation = operations[members[k]];
                named[members[k]] = new NamedOperation(operation, ids[members[k]], name, methods[k], words[members[k]].Answer, ResponseChoices.Of(operation, methods[k], names));
            }
        }

        return named;
    }

    /// <summary>The name that the user gives is wanted most; what else would like it gives way.</summary>
    private static NameRequest RequestOf(OperationWords words, string? name) => MethodNames.Request(words) is var request && name is null
        ? request
        : request with { Candidates = [name, .. request.Candidates], Claim = int.MaxValue };

    private static OperationWords WordsOf(SpecOperation operation, string? group) => new(
        operation.Method,
        operation.Path,
        operation.OperationId,
        operation.Tags.FirstOrDefault(),
        operation.Summary,
        Answers.Of(operation),
        group);
}
