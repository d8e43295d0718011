using Dovetail.Generator.Building.Changes;
using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Pagination;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Paging;

/// <summary>Attaches to each operation how it pages, and tells what is likely and not certain.</summary>
internal sealed class PagingBuilder
{
    private static readonly string PagingKey = OptionTable.Rows.First(row => row.Name == nameof(GeneratorOptions.Paging)).Key;

    private readonly Dictionary<NamedOperation, PagingEvidence> _evidence = [];
    private readonly PagingInference _inference;
    private readonly OperationChanges _changes;
    private readonly FindingList _findings;

    public PagingBuilder(
        SpecDocument document,
        GeneratorOptions options,
        OperationChanges changes,
        IReadOnlyList<NamedOperation> operations,
        EquatableArray<TypeModel> types,
        FindingList findings,
        CancellationToken cancellationToken)
    {
        var builder = new EvidenceBuilder(new PagingDirectives(document, options.Paging, changes));
        foreach (var operation in operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (builder.TryBuild(operation.Operation, operation.Id) is { } evidence)
            {
                _evidence[operation] = evidence;
            }
        }

        _inference = new PagingInference(types, _evidence.Values);
        _changes = changes;
        _findings = findings;
    }

    public OperationModel Attach(NamedOperation source, OperationModel model)
    {
        if (!_evidence.TryGetValue(source, out var evidence))
        {
            return model;
        }

        var outcome = _inference.Infer(model, evidence);
        var place = source.Operation.Node.Location;
        if (outcome.Fault is { } unfit && _changes.PagingOf(source.Operation) is not null)
        {
            _changes.PagingFault(source.Operation, unfit);
        }
        else if (outcome.Fault is { } fault)
        {
            _findings.Add(evidence.Directive is { IsOfUser: false, Source: var extension }
                ? Findings.PagingLeftOut(place, extension, source.Id, fault)
                : Findings.UnreadableOption(PagingKey, $"operation:{source.Id}", fault, place));
        }

        if (outcome.Suggestion is { } suggestion)
        {
            _findings.Add(Findings.MayPage(place, source.Id, suggestion.Reason, suggestion.Entry));
        }

        return outcome.Paging is null ? model : model with { Paging = outcome.Paging };
    }
}
