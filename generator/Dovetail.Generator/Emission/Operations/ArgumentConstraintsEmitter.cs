using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Emission.Types;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>Prints what an operation demands of its arguments: a line for each that has demands.</summary>
internal static class ArgumentConstraintsEmitter
{
    public static bool IsDue(OperationModel operation) => Entries(operation).Any(entry => entry.Constraint is not null);

    public static void Emit(CodeWriter writer, OperationModel operation)
    {
        if (IsDue(operation))
        {
            writer.Line($"Constraints = new {Validation}ArgumentConstraints");
            ConstraintEmitter.Table(writer, Entries(operation), "},");
        }
    }

    /// <summary>Of several bodies each is of another kind: what one demands is not asked of the others.</summary>
    private static IEnumerable<(string Target, ConstraintModel? Constraint)> Entries(OperationModel operation) =>
    [
        .. operation.Parameters.Select(parameter => (Key(parameter), parameter.Constraint)),
        .. operation.Idempotency is { Header: { } header, Constraint: { } key } ? [($"[{CSharp.Literal(header)}]", key)] : Array.Empty<(string, ConstraintModel?)>(),
        .. operation.Bodies.Count == 1 ? operation.Bodies.Select(body => ("[\"body\"]", body.Constraint)) : [],
    ];

    private static string Key(ParameterModel parameter) => $"[{CSharp.Literal(parameter.Location is ParameterLocation.QueryString ? "(query)" : parameter.WireName)}]";
}
