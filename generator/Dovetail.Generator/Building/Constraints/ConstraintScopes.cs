using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Building.Constraints;

/// <summary>Leaves demands where they are asked for: by default in what requests send.</summary>
internal static class ConstraintScopes
{
    public static EquatableArray<TypeModel> Apply(EquatableArray<TypeModel> types, IReadOnlyList<OperationModel> operations, ValidationScope scope)
    {
        if (scope == ValidationScope.Everywhere)
        {
            return types;
        }

        var sent = scope == ValidationScope.Nowhere ? [] : TypeReach.Of(types, operations.SelectMany(Sent));
        return types.Select(type => sent.Contains(type.Name) ? type : WithoutConstraints.Of(type)).ToEquatableArray();
    }

    public static OperationModel Apply(OperationModel operation, ValidationScope scope) => scope != ValidationScope.Nowhere ? operation : operation with
    {
        Parameters = operation.Parameters.Select(parameter => parameter with { Constraint = null }).ToEquatableArray(),
        Idempotency = operation.Idempotency is { } key ? key with { Constraint = null } : null,
        Bodies = operation.Bodies.Select(body => body with { Constraint = null }).ToEquatableArray(),
    };

    private static IEnumerable<TypeRef> Sent(OperationModel operation) =>
        operation.Parameters.Select(parameter => parameter.Type).Concat(operation.Bodies.Select(body => body.Type));
}
