using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>The parameters of a method: required ones, a required body, optional ones, and what every call takes.</summary>
internal static class SignatureEmitter
{
    private const string Options = $"{Root}RequestOptions? options";
    private const string CancellationToken = $"{Threading}CancellationToken cancellationToken";

    /// <summary>As the interface has them: optional ones with their defaults.</summary>
    public static IReadOnlyList<string> WithDefaults(OperationModel operation, BodyModel? body) =>
        [.. Own(operation, body).Select(parameter => parameter.WithDefault), $"{Options} = null", $"{CancellationToken} = default"];

    /// <summary>As the class of a group has them: only the interface is called, so nothing reads a default here.</summary>
    public static IReadOnlyList<string> WithoutDefaults(OperationModel operation, BodyModel? body) =>
        [.. Own(operation, body).Select(parameter => parameter.Declaration), Options, CancellationToken];

    /// <summary>The arguments of a call that hands all of them on.</summary>
    public static IEnumerable<string> Names(OperationModel operation, BodyModel? body) =>
        [.. Own(operation, body).Select(parameter => parameter.Name), "options", "cancellationToken"];

    private static IEnumerable<Argument> Own(OperationModel operation, BodyModel? body) =>
    [
        .. operation.Parameters.Where(parameter => parameter.Required).Select(Of),
        .. Body(body),
        .. operation.Parameters.Where(parameter => !parameter.Required).Select(Of),
    ];

    private static Argument Of(ParameterModel parameter) => new(parameter.Name, parameter.Type, parameter.Required);

    private static Argument[] Body(BodyModel? body) => body is null ? [] : [new(body.Name, BodyEmitter.TypeOf(body), body.Required)];

    private sealed record Argument(string Name, TypeRef Type, bool Required)
    {
        // An undefined JsonElement is an absent one: it needs no second way to be nothing.
        private bool IsOptionalJson => !Required && TypeNames.IsJson(Type);

        public string Declaration => Required || IsOptionalJson ? $"{TypeNames.Of(Type)} {Name}" : $"{TypeNames.Of(Type)}? {Name}";

        public string WithDefault => Required ? Declaration : Declaration + (IsOptionalJson ? " = default" : " = null");
    }
}
