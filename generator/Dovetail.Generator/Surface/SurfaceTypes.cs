using System.Text.RegularExpressions;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Surface;

/// <summary>C# types as a reader says them: without the namespaces that the emitted code has.</summary>
internal static class SurfaceTypes
{
    private static readonly Regex Namespaces = new(@"global::(?:\w+\.)*", RegexOptions.CultureInvariant);

    /// <summary><c>long</c>, <c>Pet</c>, <c>IReadOnlyList&lt;Pet&gt;</c>.</summary>
    public static string Of(TypeRef type) => type switch
    {
        ScalarRef scalar => ScalarType.Of(scalar.Kind).Name.Split(':', '.').Last(),
        ModelRef model => model.Name,
        UnionRef union => union.Name,
        EnumRef { Kind: EnumKind.String, IsOpen: true } open => $"OpenEnum<{open.Name}>",
        EnumRef closed => closed.Name,
        ListRef list => $"IReadOnlyList<{Of(list.Item)}>",
        MapRef map => $"IReadOnlyDictionary<string, {Of(map.Value)}>",
        NullableRef { Value: ScalarRef { Kind: ScalarKind.Json } json } => Of(json),
        NullableRef nullable => Of(nullable.Value) + "?",
        FileRef => "FileContent",
        OwnRef own => Namespaces.Replace(own.Name, ""),
        _ => throw new InvalidOperationException($"{type.GetType().Name} has no name in C#."),
    };

    /// <summary>What awaiting a call gives.</summary>
    public static string Of(ResponseModel response) => response.Kind switch
    {
        ResponseKind.None => "NoContent",
        ResponseKind.Text => "string",
        ResponseKind.File => "FileResponse",
        ResponseKind.Stream when response.Content is EventContent.Raw => "ServerSentEvent",
        _ when response.MayBeEmpty => Of(new NullableRef(response.Type ?? ScalarRef.Json)),
        _ => Of(response.Type ?? ScalarRef.Json),
    };

    /// <summary>What a method returns: <c>ApiCall&lt;Pet&gt;</c>, <c>PagedCall&lt;PetPage, Pet&gt;</c>.</summary>
    public static string ReturnedBy(OperationModel operation) => operation switch
    {
        { Paging: { } paging } => $"PagedCall<{Of(operation.Response)}, {Of(paging.Item)}>",
        { Response.Kind: ResponseKind.Stream } => $"StreamedCall<{Of(operation.Response)}>",
        _ => $"ApiCall<{Of(operation.Response)}>",
    };

    /// <summary>The parameters of a method but those that every call takes.</summary>
    public static IEnumerable<string> ParametersOf(OperationModel operation, BodyModel? body) =>
    [
        .. operation.Parameters.Where(parameter => parameter.Required).Select(Of),
        .. BodyOf(body),
        .. operation.Parameters.Where(parameter => !parameter.Required).Select(Of),
    ];

    private static string Of(ParameterModel parameter) => Parameter(parameter.Type, parameter.Name, parameter.Required);

    private static string[] BodyOf(BodyModel? body) => body switch
    {
        null => [],
        { Kind: BodyKind.Text } => [Parameter(ScalarRef.String, body.Name, body.Required)],
        { Kind: BodyKind.Binary } => [Parameter(new FileRef(), body.Name, body.Required)],
        _ => [Parameter(body.Type, body.Name, body.Required)],
    };

    private static string Parameter(TypeRef type, string name, bool required) => type switch
    {
        _ when required => $"{Of(type)} {name}",
        ScalarRef { Kind: ScalarKind.Json } => $"{Of(type)} {name} = default",
        _ => $"{Of(type)}? {name} = null",
    };
}
