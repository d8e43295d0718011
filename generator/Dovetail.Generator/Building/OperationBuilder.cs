using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building;

/// <summary>One operation to one method; its types still under their ids.</summary>
internal static class OperationBuilder
{
    /// <summary>The operation with another kind of answer than its best.</summary>
    public static OperationModel BuildChoice(OperationContext context, OperationModel best, ResponseChoice choice) => best with
    {
        MethodName = choice.Method + "Async",
        FieldName = choice.Method + "Operation",
        Response = ResponseBuilder.BuildSuccess(context with { Method = choice.Method }, choice.Kind),
    };

    public static OperationModel Build(OperationContext context, SecurityBuilder security, ServerBuilder servers)
    {
        var operation = context.Operation;
        return new OperationModel(
            context.Method + "Async",
            context.Method + "Operation",
            operation.OperationId ?? $"{operation.Method} {operation.Path}",
            operation.Method,
            operation.Path,
            Docs.Of(operation),
            operation.Deprecated,
            ParameterBuilder.Build(context),
            BodyBuilder.Build(context).ToEquatableArray(),
            ResponseBuilder.BuildSuccess(context),
            ResponseBuilder.BuildErrors(context),
            security.FieldOf(operation),
            servers.NameOf(operation),
            Paging: null)
        {
            RateLimits = RateLimitBuilder.Build(operation.Node, context.Findings),
            Idempotency = IdempotencyBuilder.Build(operation, context.Schemas.Options.Idempotency),
            RateLimitGroup = RateLimitBuilder.GroupOf(operation.Node),
        };
    }
}
