using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Pagination.Styles;

namespace Dovetail.Generator.Pagination;

/// <summary>Finds out how an operation pages. A style that is not certain is none: a walk that ends early loses data.</summary>
internal sealed class PagingInference(EquatableArray<TypeModel> types)
{
    private static readonly Func<PageShape, PagingModel?>[] Styles =
    [
        OffsetStyle.TryInfer,
        PageNumberStyle.TryInfer,
    ];

    private readonly Dictionary<string, ObjectModel> _models = types.OfType<ObjectModel>().ToDictionary(model => model.Name, StringComparer.Ordinal);

    public OperationModel Attach(OperationModel operation)
    {
        if (operation.HttpMethod != "GET" || operation.Response is not { Kind: ResponseKind.Json, MayBeEmpty: false } || PageShape.TryRead(operation, _models) is not { } shape)
        {
            return operation;
        }

        return Styles.Select(infer => infer(shape)).FirstOrDefault(paging => paging is not null) is { } found
            ? operation with { Paging = found }
            : operation;
    }
}
