using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading.Parts;

internal sealed class OperationReader(ReadingContext context, SchemaReader schemas)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
    private readonly ParameterReader _parameters = new(context, schemas);
    private readonly BodyReader _bodies = new(context, schemas);
    private readonly SecurityReader _security = new(context);

    public IReadOnlyList<SpecOperation> Read(Place root, string key)
    {
        var webhooks = new WebhookReader(context, this);
        var operations = new List<SpecOperation>();
        foreach (var (path, place) in context.Entries(root, key))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            operations.AddRange(ReadItem(place, (item, method, operation) => ReadOne(path, item, method, operation, webhooks)));
        }

        return operations;
    }

    /// <summary>What a server sends: its path is no template, and callbacks of callbacks are not read.</summary>
    public IReadOnlyList<SpecOperation> ReadSent(string path, Place place) =>
        ReadItem(place, (item, method, operation) => ReadOne(path, item, method, operation, webhooks: null));

    private IReadOnlyList<SpecOperation> ReadItem(Place place, Func<Place, string, Place, SpecOperation> read) => context.Follow(place, "a path item") is { } item
        ? [.. Operations(item)
            .Select(entry => (entry.Method, Place: context.Follow(entry.Place, "an operation")))
            .Where(entry => entry.Place is not null)
            .Select(entry => read(item, entry.Method, entry.Place!.Value))]
        : [];

    private IEnumerable<(string Method, Place Place)> Operations(Place item) =>
        item.Entries.Where(entry => Methods.Contains(entry.Name)).Select(entry => (entry.Name.ToUpperInvariant(), entry.Value))
            .Concat(context.Entries(item, "additionalOperations"));

    private SpecOperation ReadOne(string path, Place item, string method, Place place, WebhookReader? webhooks)
    {
        var own = FollowParameters(place);
        var shared = FollowParameters(item);
        List<Place> all = [.. own, .. shared];
        if (webhooks is not null)
        {
            TellRepeated(own);
            TellRepeated(shared);
            TellMissingResponses(place);
        }

        return new SpecOperation
        {
            Node = place.Mapping!,
            Method = method,
            Path = path,
            OperationId = context.Text(place, "operationId"),
            Tags = context.Texts(place, "tags"),
            Summary = context.Text(place, "summary"),
            Description = context.Text(place, "description"),
            Deprecated = context.Flag(place, "deprecated") == true,
            Parameters = webhooks is null ? [.. _parameters.Read(all).Where(parameter => parameter.Place != ParameterPlace.Path)] : Parameters(path, place, all),
            RequestBody = context.Dialect == Dialect.Swagger ? _bodies.ReadSwagger(all, Media(place, "consumes")) : _bodies.Read(place),
            Responses = Responses(place),
            Security = _security.ReadRequirements(place),
            Servers = ServerReader.Read(context, place) is { Count: > 0 } servers ? servers : ServerReader.Read(context, item),
            Callbacks = webhooks?.ReadCallbacks(place) ?? [],
        };
    }

    private List<Place> FollowParameters(Place owner) =>
        [.. context.Items(owner, "parameters").Select(parameter => context.Follow(parameter, "a parameter")).OfType<Place>()];

    /// <summary>An operation may repeat a parameter of its path item, which then yields; neither may repeat its own.</summary>
    private void TellRepeated(List<Place> parameters)
    {
        var known = new HashSet<(string?, string?)>();
        foreach (var parameter in parameters)
        {
            var (name, where) = (context.Text(parameter, "name"), context.Text(parameter, "in"));
            if (name is not null && !known.Add((name, where)))
            {
                context.Findings.Add(Findings.RepeatedParameter(parameter.Node.Location, name, where ?? ""));
            }
        }
    }

    private void TellMissingResponses(Place operation)
    {
        if (operation.Mapping?["responses"] is null or SpecScalar { Kind: ScalarKind.Null } or SpecMapping { Entries.Count: 0 })
        {
            context.Findings.Add(Findings.NoResponses(operation.Node.Location));
        }
    }

    private IReadOnlyList<SpecParameter> Parameters(string path, Place operation, List<Place> places)
    {
        var parameters = _parameters.Read(places).GroupBy(parameter => (parameter.Name, parameter.Place)).Select(group => group.First()).ToList();
        foreach (var parameter in parameters.Where(parameter => parameter.Place == ParameterPlace.Path && !SaysRequired(parameter)))
        {
            context.Findings.Add(Findings.OptionalPathParameter(parameter.Node.Location, parameter.Name));
        }

        foreach (var name in PathTemplate.Names(path).Where(name => !parameters.Any(parameter => parameter.Place == ParameterPlace.Path && parameter.Name == name)))
        {
            context.Findings.Add(Findings.UndeclaredPathParameter(operation.Node.Location, name, path));
            parameters.Add(new SpecParameter { Node = operation.Mapping!, Name = name, Place = ParameterPlace.Path, Required = true });
        }

        foreach (var parameter in parameters.Where(parameter => IsAstray(path, parameter)))
        {
            context.Findings.Add(Findings.UnusedPathParameter(parameter.Node.Location, parameter.Name, path));
        }

        return [.. parameters.Where(parameter => !IsAstray(path, parameter))];
    }

    private static bool SaysRequired(SpecParameter parameter) => parameter.Node["required"] is SpecScalar { Value: "true" };

    private static bool IsAstray(string path, SpecParameter parameter) =>
        parameter.Place == ParameterPlace.Path && !PathTemplate.Names(path).Contains(parameter.Name);

    private IReadOnlyList<string> Media(Place operation, string key) =>
        operation[key] is null ? context.Texts(context.Root, key) : context.Texts(operation, key);

    private List<SpecResponse> Responses(Place operation)
    {
        var responses = new List<SpecResponse>();
        foreach (var (status, place) in context.Entries(operation, "responses"))
        {
            if (StatusKey.TryRead(status) is not { } key)
            {
                context.Findings.Add(Findings.WrongKind(place.Node.Location, status, "a status, a range such as 4XX, or default"));
            }
            else if (context.Follow(place, "a response") is { } response)
            {
                responses.Add(new SpecResponse
                {
                    Node = response.Node,
                    Status = key,
                    Description = context.Text(response, "description"),
                    Headers = _bodies.ReadHeaders(response),
                    Links = context.Dialect == Dialect.Swagger ? [] : LinkReader.Read(context, response),
                    Content = context.Dialect == Dialect.Swagger ? SwaggerContent(operation, response) : _bodies.ReadContent(response),
                });
            }
        }

        return responses;
    }

    private IReadOnlyList<SpecMediaType> SwaggerContent(Place operation, Place response)
    {
        if (schemas.TryRead(response, "schema") is not { } schema)
        {
            return [];
        }

        var produces = Media(operation, "produces");
        return [.. (produces.Count == 0 ? ["application/json"] : produces).Select(media => new SpecMediaType { Node = response.Node, MediaType = media, Schema = schema })];
    }
}
