using Dovetail.Generator.Emission;
using Dovetail.Generator.Emission.Operations;
using Dovetail.Generator.Model;

namespace Dovetail.Corpus.Trims;

/// <summary>The program that makes the calls, each once.</summary>
internal static class TrimProgram
{
    public static string TextOf(TrimCalls calls) => $"""
        using {calls.Api.Namespace};

        await using var client = {calls.Api.Client.ClassName}.FromEnvironment();
        {string.Join('\n', calls.Calls.Select(call => $"await client.{call.Owner}{call.Operation.MethodName}({ArgumentsOf(call.Operation)});"))}

        """;

    /// <summary>Texts are the program's own arguments, all else is what compiles: nobody runs the program, and what is kept of a client does not hang on values.</summary>
    private static string ArgumentsOf(OperationModel operation)
    {
        var types = operation.Parameters.Where(parameter => parameter.Required).Select(parameter => parameter.Type);
        var body = operation.Bodies.Take(1).Select(BodyEmitter.TypeOf);
        return string.Join(", ", types.Concat(body).Select(type => TypeNames.IsString(type) ? "args[0]" : $"default({TypeNames.Of(type)})!"));
    }
}
