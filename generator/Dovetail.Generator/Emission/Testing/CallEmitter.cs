using Dovetail.Generator.Emission.Operations;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using Dovetail.Generator.Model.Testing;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Testing;

/// <summary>Prints the calls of an operation that a fake received: a property for all of them, and a class with their arguments.</summary>
internal static class CallEmitter
{
    public static void Emit(CodeWriter writer, FakeOperationModel fake)
    {
        var description = CSharp.Literal(fake.Operation.DescriptionName);
        writer.Gap();
        DocComment.Emit(writer, new DocModel($"The calls of {fake.Operation.MethodName} so far."));
        if (fake.CallName is not { } name)
        {
            writer.Line($"public {Collections}IReadOnlyList<{RuntimeNames.Testing}RecordedCall> {fake.CallsName} => CallsOf({description});");
            return;
        }

        writer.Line($"public {Collections}IReadOnlyList<{name}> {fake.CallsName} => CallsOf({description}, static call => new {name}(call));");
        Class(writer, fake, name);
    }

    private static void Class(CodeWriter writer, FakeOperationModel fake, string name)
    {
        var body = fake.CallBody;
        var of = body is null ? "" : $"<{TypeNames.Of(body)}>";
        writer.Gap();
        DocComment.Emit(writer, new DocModel($"A call of {fake.Operation.MethodName}, with its arguments as they were sent."));
        using (writer.Block($"public sealed class {name} : {RuntimeNames.Testing}RecordedCall{of}"))
        {
            var read = body is null ? "" : $", ReadBody<{TypeNames.WithFormat(body)}>";
            writer.Line($"internal {name}({RuntimeNames.Testing}RecordedCall call) : base(call{read}) {{ }}");
            for (var i = 0; i < fake.ArgumentNames.Count; i++)
            {
                Argument(writer, fake.Operation.Parameters[i], fake.ArgumentNames[i]);
            }
        }
    }

    private static void Argument(CodeWriter writer, ParameterModel parameter, string name)
    {
        writer.Gap();
        DocComment.Emit(writer, new DocModel(parameter.Doc.Summary ?? $"The argument {parameter.WireName}."));
        var isNeeded = parameter.Required || TypeNames.IsJson(parameter.Type);
        var type = TypeNames.Of(parameter.Type) + (isNeeded ? "" : "?");
        var sent = isNeeded && TypeNames.IsReference(parameter.Type) ? "!" : "";
        writer.List($"public {type} {name} => {parameter.Location}Argument<{TypeNames.AsArgument(parameter.Type, parameter.Required)}>(", [.. Arguments(parameter)], $"){sent};");
    }

    private static IEnumerable<string> Arguments(ParameterModel parameter)
    {
        var (style, explode) = ($"{Http}ParameterStyle.{parameter.Style}", parameter.Explode);
        if (parameter.Location is ParameterLocation.QueryString)
        {
            return [style];
        }

        var isInPairs = parameter.Location is ParameterLocation.Query or ParameterLocation.Cookie;
        var usual = isInPairs ? WireStyle.Form : WireStyle.Simple;
        var isWhole = TypeNames.IsScalar(parameter.Type) || parameter.Style is WireStyle.Json;
        return
        [
            CSharp.Literal(parameter.WireName),
            .. parameter.Style == usual ? Array.Empty<string>() : [$"style: {style}"],
            .. explode == isInPairs || isWhole ? Array.Empty<string>() : [$"explode: {(explode ? "true" : "false")}"],
        ];
    }
}
