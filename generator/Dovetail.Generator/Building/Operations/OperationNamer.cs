using Dovetail.Generator.Building.Changes;
using Dovetail.Generator.Building.Responses;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Operations;

/// <summary>An operation with its group and its method's name.</summary>
/// <param name="GroupKey">The group, and those that it is in, with dots between them; empty where the client has it itself.</param>
/// <param name="Id">Its name in options, logs and errors, which no other has.</param>
/// <param name="Answer">How many come back.</param>
/// <param name="Choices">Its further methods.</param>
internal sealed record NamedOperation(
    SpecOperation Operation,
    string Id,
    string Group,
    string GroupKey,
    string Method,
    Answer Answer,
    IReadOnlyList<ResponseChoice> Choices);

/// <summary>Names operations: groups first, then the methods of each group among themselves.</summary>
internal static class OperationNamer
{
    /// <param name="operations">The operations.</param>
    /// <param name="changes">What the user says of their names.</param>
    /// <param name="style">What they are grouped by.</param>
    public static IReadOnlyList<NamedOperation> Name(IReadOnlyList<SpecOperation> operations, OperationChanges changes, GroupStyle style)
    {
        var grouped = operations.Select(operation => Grouped(operation, changes.Of(operation)?.Group, style)).ToList();
        var (keys, words) = (grouped.ConvertAll(item => item.Key), grouped.ConvertAll(item => item.Words));
        var ids = OperationIds.Assign(operations);
        var named = new NamedOperation[operations.Count];
        foreach (var group in Enumerable.Range(0, operations.Count).GroupBy(i => keys[i], StringComparer.OrdinalIgnoreCase))
        {
            var key = group.Select(i => keys[i]).OrderBy(text => text, StringComparer.Ordinal).First();
            var members = group.ToList();
            var names = new UniqueNames(StringComparer.Ordinal, key.Length == 0 ? ["Dispose"] : []);
            var methods = names.Assign([.. members.Select(i => RequestOf(words[i], changes.Of(operations[i])?.Name))]);
            for (var k = 0; k < members.Count; k++)
            {
                var operation = operations[members[k]];
                named[members[k]] = new NamedOperation(
                    operation,
                    ids[members[k]],
                    key.Replace(".", ""),
                    key,
                    methods[k],
                    words[members[k]].Answer,
                    ResponseChoices.Of(operation, methods[k], names));
            }
        }

        return named;
    }

    /// <summary>The name that the user gives is wanted most; what else would like it gives way.</summary>
    private static NameRequest RequestOf(OperationWords words, string? name) => MethodNames.Request(words) is var request && name is null
        ? request
        : request with { Candidates = [name, .. request.Candidates], Claim = int.MaxValue };

    /// <summary>The key of its group, and its words in that: what the group says already is no part of the method's name.</summary>
    private static (string Key, OperationWords Words) Grouped(SpecOperation operation, string? given, GroupStyle style)
    {
        var words = WordsOf(operation, given ?? (style is GroupStyle.None ? "" : null));
        if (given is not null || style is not GroupStyle.Path)
        {
            return (words.Group, words);
        }

        var groups = words.PathGroups;
        return (string.Join(".", groups), WordsOf(operation, string.Concat(groups), groups.Count));
    }

    private static OperationWords WordsOf(SpecOperation operation, string? group, int? segments = null) => new(
        operation.Method,
        operation.Path,
        operation.OperationId,
        operation.Tags.FirstOrDefault(),
        operation.Summary,
        Answers.Of(operation),
        group,
        segments);
}
