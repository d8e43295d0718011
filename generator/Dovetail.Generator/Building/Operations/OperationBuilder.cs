using Dovetail.Generator.Building.Limits;
using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Building.Responses;
using Dovetail.Generator.Building.Security;
using Dovetail.Generator.Building.Servers;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Operations;

/// <summary>One operation to one method; its types still under their ids.</summary>
internal static class OperationBuilder
{
    /// <summary>The operation with another kind of answer than its best.</summary>
    public static OperationModel BuildChoice(OperationContext context, OperationModel best, ResponseChoice choice) => best with
    {
        MethodName = choice.Method + "Async",
        DescriptionName = choice.Method + "Operation",
        Response = ResponseBuilder.BuildSuccess(context with { Method = choice.Method }, choice.Kind),
    };

    public static OperationModel Build(OperationContext context, SecurityBuilder security, ServerBuilder servers)
    {
        var operation = context.Operation;
        return new OperationModel(
            MethodName: context.Method + "Async",
            DescriptionName: context.Method + "Operation",
            Id: context.Id,
            HttpMethod: operation.Method,
            Path: operation.Path,
            Doc: Docs.Of(operation),
            Deprecated: operation.Deprecated,
            Parameters: ParameterBuilder.Build(context),
            Bodies: BodyBuilder.Build(context).ToEquatableArray(),
            Response: ResponseBuilder.BuildSuccess(context),
            Errors: ResponseBuilder.BuildErrors(context),
            Security: security.FieldOf(operation),
            Server: servers.NameOf(operation),
            Paging: null)
        {
            RateLimits = RateLimitBuilder.Build(operation.Node, context.Findings),
            Idempotency = IdempotencyBuilder.Build(operation, context.Schemas.Options.Idempotency),
            FinalState = FinalStates.Of(operation),
            RateLimitGroup = RateLimitBuilder.GroupOf(operation.Node),
        };
    }
}
