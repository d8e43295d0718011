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
        Check(nameof(options.Paging), options.Paging.Select(entry => entry.Operations).ToEquatableArray());

        void Check(string option, EquatableArray<OperationFilter> filters)
        {
            foreach (var filter in filters.Where(filter => !OperationFilters.MatchesAny(document, filter)))
            {
                var nearest = filter.Pattern.IndexOfAny(Wildcards) >= 0 ? null : NearestName.Of(filter.Pattern, Names(document, filter.Subject));
                findings.Add(Findings.FilterWithoutMatch(
                    SpecLocation.StartOf(path),
                    OperationFilterReader.Text(filter),
                    OptionTable.Rows.First(row => row.Name == option).Key,
                    nearest is null ? null : OperationFilterReader.Text(filter with { Pattern = nearest })));
            }
        }
    }

    private static IEnumerable<string> Names(SpecDocument document, FilterSubject subject) => subject switch
    {
        FilterSubject.Tag => document.Operations.SelectMany(operation => operation.Tags).Distinct(StringComparer.Ordinal),
        FilterSubject.Path => document.Operations.Select(operation => operation.Path),
        FilterSubject.Method => document.Operations.Select(operation => operation.Method).Distinct(StringComparer.Ordinal),
        FilterSubject.Webhook => document.Webhooks.Select(webhook => webhook.Name),
        _ => document.Operations.Select(operation => operation.OperationId).OfType<string>(),
    };
}
