using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Bodies;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping;

/// <summary>The methods that the user declares.</summary>
internal static class DeclaredMethods
{
    /// <returns>Null where not even its head can be written.</returns>
    public static MapMethodModel? TryWrite(MapperRun run, MethodDeclaration method)
    {
        run.Enter(new MethodScope(method.Call, "", new(""), new(""), method.Place, LossyConversions.None, method));
        if (method.Fault is { } fault)
        {
            run.Report(MapperFindings.Unfit($"'{method.Name}'", fault));
            return null;
        }

        var parameters = method.Parameters.Select(parameter => parameter with { Type = run.Types.Settle(parameter.Type) }).ToList();
        var returns = method.Returns is null ? null : run.Types.Settle(method.Returns);
        var target = returns ?? parameters[1].Type;
        if (parameters.Select(parameter => parameter.Type).Append(target).Any(run.Types.IsOpen))
        {
            return null;
        }

        run.Enter(new MethodScope(method.Call, parameters[0].Name, parameters[0].Type, target, method.Place, run.Mapper.Settings.Conversions, method));
        var before = run.Errors;
        var body = returns is null ? ApplyBodies.Build(run) : BodyList.Build(run);
        if (returns is not null && run.Mapper.Settings.BothWays && run.Errors == before)
        {
            WayBack.Check(run, method);
        }

        return new(
            method.Modifiers,
            returns?.Text ?? "void",
            method.Name,
            parameters.Select(parameter => $"{parameter.Modifier}{parameter.Type.Text} {parameter.Name}").ToEquatableArray(),
            body);
    }
}
