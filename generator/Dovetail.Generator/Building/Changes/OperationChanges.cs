using Dovetail.Generator.Building.Limits;
using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Changes;

/// <summary>What is different about which operation. Each change finds its operation first, by operationId or by method and path.</summary>
internal sealed class OperationChanges
{
    private readonly Dictionary<SpecOperation, OperationChange> _changes = [];
    private readonly ChangeNotes _notes;

    /// <param name="operations">Those that the filters leave.</param>
    /// <param name="options">Whose names hold where no attribute says another.</param>
    /// <param name="notes">Receives what matches nothing or does not fit.</param>
    public OperationChanges(IReadOnlyList<SpecOperation> operations, GeneratorOptions options, ChangeNotes notes)
    {
        _notes = notes;
        var changes = (notes.Customization.Client?.Operations ?? []).Concat(options.Names.Select(NameChanges.OperationOf).OfType<OperationChange>()).ToList();
        if (changes.Count == 0)
        {
            return;
        }

        var ids = OperationIds.Assign(operations);
        foreach (var change in changes)
        {
            if (Find(operations, ids, change.Id) is not { } operation)
            {
                var nearest = NearestName.Of(change.Id, ids.Concat(operations.Select(PlaceOf)));
                notes.Unmatched(change.Source, $"'{change.Id}' is no operation that the client has", change.Id, nearest);
            }
            else if (_changes.TryGetValue(operation, out var other))
            {
                notes.Repeated(change.Source, $"The operation '{change.Id}'", other.Source);
            }
            else
            {
                _changes.Add(operation, Checked(change, operation));
            }
        }
    }

    /// <summary>Null where the operation is as its document has it.</summary>
    public OperationChange? Of(SpecOperation operation) => _changes.TryGetValue(operation, out var change) ? change : null;

    /// <summary>Those that are not hidden.</summary>
    public IReadOnlyList<SpecOperation> Seen(IReadOnlyList<SpecOperation> operations) => [.. operations.Where(operation => Of(operation) is not { Hidden: true })];

    /// <summary>How an attribute says that it pages; null where none does.</summary>
    public PagingEntry? PagingOf(SpecOperation operation) => Of(operation)?.Paging is { } text ? PagingEntryReader.Read("operation:x " + text).Entry : null;

    /// <summary>What can not be followed about paging, once the types are known.</summary>
    public void PagingFault(SpecOperation operation, string fault) => _notes.Unfit(Of(operation)!.Source, fault);

    public OperationModel Apply(SpecOperation operation, OperationModel model)
    {
        if (Of(operation) is not { } change)
        {
            return model;
        }

        return model with
        {
            Idempotency = change.NeedsIdempotencyKey ? (model.Idempotency ?? new(null, NeedsKey: true, null)) with { NeedsKey = true } : model.Idempotency,
            RateLimits = change.RateLimit is { } limit ? [LimitBuilder.TryBuild(limit)!] : model.RateLimits,
        };
    }

    private static SpecOperation? Find(IReadOnlyList<SpecOperation> operations, IReadOnlyList<string> ids, string id)
    {
        var index = ids.ToList().IndexOf(id);
        return index >= 0 ? operations[index] : operations.FirstOrDefault(operation => PlaceOf(operation) == id);
    }

    private static string PlaceOf(SpecOperation operation) => $"{operation.Method} {operation.Path}";

    /// <summary>The change without what can not be done.</summary>
    private OperationChange Checked(OperationChange change, SpecOperation operation)
    {
        var name = change.Name is { } text && text.EndsWith("Async", StringComparison.Ordinal) && text.Length > 5 ? text.Substring(0, text.Length - 5) : change.Name;
        change = change with { Name = Legal(change, name), Group = Legal(change, change.Group) };
        if (change.Paging is { } paging && PagingEntryReader.Read("operation:x " + paging).Fault is { } fault)
        {
            _notes.Unfit(change.Source, $"'{paging}' does not say how it pages: {fault}");
            change = change with { Paging = null };
        }

        if (change.NeedsIdempotencyKey && IdempotencyBuilder.IsSafe(operation))
        {
            _notes.Unfit(change.Source, $"{operation.Method} changes nothing, and can be tried again without a key");
            change = change with { NeedsIdempotencyKey = false };
        }

        if (change.RateLimit is { } limit && LimitBuilder.TryBuild(limit) is null)
        {
            _notes.Unfit(change.Source, $"'{limit}' is no limit: 100/minute, or 10 per second, would be one");
            change = change with { RateLimit = null };
        }

        return change;
    }

    private string? Legal(OperationChange change, string? name)
    {
        if (name is null || NameChanges.IsLegal(name))
        {
            return name;
        }

        _notes.Unfit(change.Source, $"'{name}' is no name in C#");
        return null;
    }
}
