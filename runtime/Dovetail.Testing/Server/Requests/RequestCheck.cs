using Dovetail.Testing.Server.Documents;

namespace Dovetail.Testing.Server.Requests;

/// <summary>Holds one request against the document.</summary>
internal static class RequestCheck
{
    public static CheckedRequest Run(Contract contract, Arrived request)
    {
        var target = $"{request.Method} {request.Path}{request.Query}";
        var (operation, values, methods) = contract.Routes.Find(request.Method, request.Path, request.Query);
        var violations = new ViolationList(target, operation);
        if (operation is null)
        {
            violations.Add(
                "target",
                methods.Count > 0 ? $"has no method {request.Method}, but {string.Join(", ", methods)}." : $"is no path of the document{Nearest(contract, request.Path)}.",
                contract.Document.Node["paths"],
                methods.Count > 0 ? 405 : 404);
            return new CheckedRequest(null, violations.Violations, methods, []);
        }

        var challenges = new SecurityCheck(request, violations).Run(operation);
        new ParameterCheck(contract.Schemas, request, values, violations).Run(operation);
        if (request.Unread is { } unread)
        {
            violations.Add("body", unread.Reason, null, unread.Status);
        }
        else
        {
            new BodyCheck(contract.Schemas, request, violations).Run(operation);
        }

        CheckAccept(operation, request, violations);
        return new CheckedRequest(operation, violations.Violations, [], challenges);
    }

    /// <summary>What the operation's success has no media type for the client would not be answered.</summary>
    private static void CheckAccept(ContractOperation operation, Arrived request, ViolationList violations)
    {
        var contents = operation.Spec.Responses.Where(static response => response.Status[0] == '2').SelectMany(static response => response.Content).ToList();
        if (contents.Count > 0 && !contents.Any(one => MediaRange.Accepts(request.Header("Accept"), one.MediaType)))
        {
            violations.Add("header.Accept", $"takes none of {string.Join(", ", contents.Select(static one => one.MediaType).Distinct())}.", contents[0].Node, status: 406);
        }
    }

    private static string Nearest(Contract contract, string path) =>
        Generator.Common.NearestName.Of(path, contract.Operations.Select(static operation => operation.Spec.Path)) is { } near ? $"; the nearest is {near}" : "";
}
