using Dovetail.Generator.Model;

namespace Dovetail.Generator.Surface;

/// <summary>The lines of operations: a method for each body, and the type of each error.</summary>
internal static class OperationLines
{
    private static readonly BodyModel?[] NoBody = [null];

    public static IEnumerable<SurfaceLine> Of(GroupModel group) => group.Operations.SelectMany(operation => Of(group, operation));

    public static IEnumerable<SurfaceLine> Of(LinksModel? links) => (links is null ? [] : links.Links).Select(link =>
    {
        var source = SurfaceTypes.Of(link.Source);
        string[] first = [$"this {link.InterfaceName} {link.Client}", $"{(link.TakesResponse ? $"ApiResponse<{source}>" : source)} {link.From}"];
        return SurfaceLine.Of(
            $"{links!.ClassName}.{link.Target.MethodName}",
            Signature(link.Target, first.Concat(SurfaceTypes.ParametersOf(link.Target, link.Body))),
            NoteOf(link.Target),
            WayOf(link.Target));
    });

    private static IEnumerable<SurfaceLine> Of(GroupModel group, OperationModel operation)
    {
        var (key, note, way) = ($"{group.InterfaceName}.{operation.MethodName}", NoteOf(operation), WayOf(operation));
        IEnumerable<BodyModel?> bodies = operation.Bodies.IsEmpty ? NoBody : operation.Bodies;
        return bodies
            .Select(body => SurfaceLine.Of(key, Signature(operation, SurfaceTypes.ParametersOf(operation, body)), note, way))
            .Concat(operation.Errors
                .Where(error => error.Type is not null)
                .Select(error => SurfaceLine.Of($"{key} throws {error.Status}", $": {SurfaceTypes.Of(error.Type!)}", note, [.. way, "responses", error.Status])));
    }

    private static string Signature(OperationModel operation, IEnumerable<string> parameters) =>
        $"({string.Join(", ", parameters)}): {(operation.Deprecated ? "obsolete " : "")}{SurfaceTypes.ReturnedBy(operation)}";

    private static string NoteOf(OperationModel operation) => $"{operation.HttpMethod} {operation.Path}";

    private static string[] WayOf(OperationModel operation) => ["paths", operation.Path, operation.HttpMethod.ToLowerInvariant()];
}
