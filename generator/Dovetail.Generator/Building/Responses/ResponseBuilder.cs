using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Responses;

/// <summary>The documented responses: what a success reads as, and each error.</summary>
internal static class ResponseBuilder
{
    /// <param name="context">The operation.</param>
    /// <param name="kind">The kind of body that is asked for, where the operation offers several; null for the best.</param>
    public static ResponseModel BuildSuccess(OperationContext context, MediaKind? kind = null)
    {
        var successes = Successes(context.Operation).ToList();
        var bodies = successes.Where(response => kind is null ? HasWhole(response) : response.Content.Any(media => MediaTypes.KindOf(media) == kind)).ToList();
        var doc = Docs.Of((bodies.FirstOrDefault() ?? successes.FirstOrDefault())?.Description, null);
        if (HasNoBodies(context.Operation))
        {
            return new ResponseModel(ResponseKind.None, null, MayBeEmpty: false, ResponseUnion.AcceptOf(bodies), doc);
        }

        if (bodies.Count > 0 && kind != MediaKind.Stream)
        {
            var read = bodies.Select(response => bodies.Count == 1
                ? ResponseMedia.Read(context, response, kind, OperationContext.ResponsePart, context.NounOf)
                : ResponseMedia.Read(context, response, kind, PartOf(response), static _ => "")).ToList();
            return ResponseUnion.Build(context, read, mayBeEmpty: successes.Any(response => response.Content.Count == 0), doc);
        }

        return StreamBuilder.TryBuild(context, doc) ?? new ResponseModel(ResponseKind.None, null, MayBeEmpty: false, Accept: null, doc);
    }

    public static EquatableArray<ErrorModel> BuildErrors(OperationContext context)
    {
        return context.Operation.Responses
            .Where(response => IsError(response.Status))
            .OrderBy(response => Rank(response.Status))
            .ThenBy(response => response.Status, StringComparer.Ordinal)
            .Select(response => BuildError(context, response))
            .ToEquatableArray();
    }

    /// <summary>The 2xx responses; <c>default</c> where it is the only response, which then is the error too: beside others it is what those are not about.</summary>
    public static IEnumerable<SpecResponse> Successes(SpecOperation operation)
    {
        var documented = operation.Responses.Where(response => response.Status.StartsWith("2", StringComparison.Ordinal)).ToList();
        return documented.Count == 0 && operation.Responses.Count == 1 ? operation.Responses.Where(response => response.Status == "default") : documented;
    }

    /// <summary>What answers a HEAD has the headers of a body and never the body (RFC 9110 9.3.2).</summary>
    public static bool HasNoBodies(SpecOperation operation) => operation.Method == "HEAD";

    /// <summary>What is no success, a redirect that is not followed among them: what is declared is an answer to who asks for the response, and none is a surprise.</summary>
    private static bool IsError(string status) => status == "default" || status[0] is '3' or '4' or '5';

    private static int Rank(string status) => status switch
    {
        "default" => 2,
        _ when status.EndsWith("XX", StringComparison.Ordinal) => 1,
        _ => 0,
    };

    private static ErrorModel BuildError(OperationContext context, SpecResponse response)
    {
        var doc = Docs.Of(response.Description, null);
        if (response.Content.Count == 0 || HasNoBodies(context.Operation) || response.Status[0] == '3')
        {
            return new ErrorModel(response.Status, ResponseKind.None, null, doc);
        }

        var read = ResponseMedia.Read(context, response, kind: null, PartOf(response), _ => Plurals.One(context.Group) + TypePlace.ErrorNoun);
        return read.Kind == ResponseKind.File ? new ErrorModel(response.Status, ResponseKind.None, null, doc) : new ErrorModel(response.Status, read.Kind, read.Type, doc);
    }

    private static string PartOf(SpecResponse response) => (response.Status == "default" ? "Default" : response.Status) + "Response";

    private static bool HasWhole(SpecResponse response) => response.Content.Any(media => MediaTypes.KindOf(media) != MediaKind.Stream);
}
