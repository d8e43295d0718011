using System.Globalization;
using Dovetail.Generator.Building.Changes;
using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Paging;

/// <summary>What is said of an operation in so many words: by the user, else by a vendor's extension.</summary>
internal sealed class PagingDirectives(SpecDocument document, EquatableArray<PagingEntry> entries, OperationChanges changes)
{
    private static readonly Func<SpecOperation, SpecDocument, PagingDirective?>[] Extensions =
    [
        (operation, _) => SpeakeasyPaging.TryRead(operation.Extension(SpeakeasyPaging.Name)),
        (operation, root) => FernPaging.TryRead(operation.Extension(FernPaging.Name), root.Extension(FernPaging.Name)),
        (operation, _) => PlainPaging.TryRead(operation.Extension(PlainPaging.Name)),
    ];

    private readonly Lazy<ILookup<string, SpecOperation>> _byId = new(
        () => document.Operations.Where(operation => operation.OperationId is not null).ToLookup(operation => operation.OperationId!, StringComparer.Ordinal));

    public PagingDirective? Of(SpecOperation operation) =>
        (changes.PagingOf(operation) ?? entries.FirstOrDefault(entry => OperationFilters.Matches(operation, entry.Operations))) is { } entry
            ? Read(entry)
            : MicrosoftPaging.TryRead(operation, id => _byId.Value[id].FirstOrDefault())
                ?? Extensions.Select(read => read(operation, document)).FirstOrDefault(directive => directive is not null);

    private static PagingDirective Read(PagingEntry entry)
    {
        var settings = entry.Settings
            .GroupBy(setting => setting.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        string? Of(string name) => settings.TryGetValue(name, out var value) ? value : null;
        return new PagingDirective("dovetail_paging")
        {
            IsOfUser = true,
            IsNone = settings.ContainsKey(PagingEntryReader.None),
            Style = StyleOf(settings.Keys),
            Position = PagingEntryReader.Positions.Select(Of).FirstOrDefault(value => value is not null),
            Size = Of("size"),
            Next = Of("next"),
            Items = Of("items"),
            HasMore = Of("more"),
            Total = Of("total"),
            Key = Of("key"),
            First = Of("first") is { } first ? int.Parse(first, CultureInfo.InvariantCulture) : null,
        };
    }

    private static PagingStyle? StyleOf(IEnumerable<string> names) =>
        names.Select(name => name switch
        {
            "cursor" => PagingStyle.Cursor,
            "page" => PagingStyle.Page,
            "offset" => PagingStyle.Offset,
            "last" => PagingStyle.LastId,
            PagingEntryReader.Link => PagingStyle.Link,
            _ => (PagingStyle?)null,
        }).FirstOrDefault(style => style is not null);
}
