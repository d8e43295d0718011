using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Operations;

/// <summary>Tells the filters that match nothing of the document: the user meant something by each.</summary>
internal static class FilterChecks
{
    private static readonly char[] Wildcards = ['*', '?'];

    public static void Run(SpecDocument document, string path, GeneratorOptions options, FindingList findings)
    {
        Check(nameof(options.Include), options.Include);
        Check(nameof(options.Exclude), options.Exclude);
        Check(nameof(options.Idempotency), options.Idempotency.Where(filter => filter != OperationFilter.Posts).ToEquatableArray());
        Check(nameof(options.Paging), options.Paging.Select(entry => entry.Operations).ToEquatableArray());

        foreach (var entry in options.Numbers.Where(entry => entry.Schema is { } name && document.Schemas.All(schema => schema.Name != name)))
        {
            var nearest = NearestName.Of(entry.Schema!, document.Schemas.Select(schema => schema.Name));
            findings.Add(Findings.FilterWithoutMatch(SpecLocation.StartOf(path), entry.Schema!, KeyOf(nameof(options.Numbers)), nearest));
        }

        void Check(string option, EquatableArray<OperationFilter> filters)
        {
            foreach (var filter in filters.Where(filter => !OperationFilters.MatchesAny(document, filter)))
            {
                var nearest = filter.Pattern.IndexOfAny(Wildcards) >= 0 ? null : NearestName.Of(filter.Pattern, Names(document, filter.Subject));
                findings.Add(Findings.FilterWithoutMatch(
                    SpecLocation.StartOf(path),
                    OperationFilterReader.Text(filter),
                    KeyOf(option),
                    nearest is null ? null : OperationFilterReader.Text(filter with { Pattern = nearest })));
            }
        }
    }

    private static string KeyOf(string option) => OptionTable.Rows.First(row => row.Name == option).Key;

    private static IEnumerable<string> Names(SpecDocument document, FilterSubject subject) => subject switch
    {
        FilterSubject.Tag => document.Operations.SelectMany(operation => operation.Tags).Distinct(StringComparer.Ordinal),
        FilterSubject.Path => document.Operations.Select(operation => operation.Path),
        FilterSubject.Method => document.Operations.Select(operation => operation.Method).Distinct(StringComparer.Ordinal),
        FilterSubject.Webhook => document.Webhooks.Select(webhook => webhook.Name),
        _ => document.Operations.Select(operation => operation.OperationId).OfType<string>(),
    };
}
