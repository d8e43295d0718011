using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building;

/// <summary>Applies the include and exclude lists.</summary>
internal static class OperationFilters
{
    public static IReadOnlyList<SpecOperation> Apply(IReadOnlyList<SpecOperation> operations, GeneratorOptions options) =>
        [.. operations.Where(operation =>
            (options.Include.IsEmpty || options.Include.Any(filter => Matches(operation, filter)))
            && !options.Exclude.Any(filter => Matches(operation, filter)))];

    private static bool Matches(SpecOperation operation, OperationFilter filter) => filter.Subject switch
    {
        FilterSubject.Tag => operation.Tags.Any(tag => Glob.Matches(filter.Pattern, tag)),
        FilterSubject.Path => Glob.Matches(filter.Pattern, operation.Path),
        FilterSubject.Method => Glob.Matches(filter.Pattern, operation.Method),
        _ => operation.OperationId is not null && Glob.Matches(filter.Pattern, operation.OperationId),
    };
}
