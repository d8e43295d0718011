namespace Dovetail.Testing.Server.Documents;

/// <summary>Finds the operation that a request means.</summary>
internal sealed class RouteTable(IReadOnlyList<ContractOperation> operations)
{
    private readonly ILookup<int, Route> _routes = operations
        .SelectMany(static operation => operation.BasePaths.Select(path => new Route(operation, path)))
        .OrderBy(static route => route.Rank, StringComparer.Ordinal)
        .ToLookup(static route => route.Length);

    /// <summary>The operation with the path's parameters as they stand in the URL; where no operation has the method, the methods that the path has.</summary>
    public (ContractOperation? Operation, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Methods) Find(string method, string path, string query)
    {
        var segments = path.Split('/')[1..];
        var methods = new List<string>();
        foreach (var route in _routes[segments.Length])
        {
            if (route.Match(segments, query) is not { } values)
            {
                continue;
            }

            if (string.Equals(route.Operation.Spec.Method, method, StringComparison.OrdinalIgnoreCase))
            {
                return (route.Operation, values, []);
            }

            methods.Add(route.Operation.Spec.Method);
        }

        return (null, new Dictionary<string, string>(), [.. methods.Distinct(StringComparer.Ordinal)]);
    }
}
