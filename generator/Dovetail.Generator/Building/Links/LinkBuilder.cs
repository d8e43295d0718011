using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Links;

/// <summary>The links of responses to methods: the operation that is called, with what the response gives in place of arguments.</summary>
internal sealed class LinkBuilder(IReadOnlyList<LinkedOperation> operations, EquatableArray<TypeModel> types, FindingList findings)
{
    private readonly LinkTargets _targets = new(operations);
    private readonly LinkExpression _expressions = new(types.OfType<ObjectModel>().ToDictionary(model => model.Name, StringComparer.Ordinal));

    public EquatableArray<LinkModel> Build() =>
        operations
            .SelectMany(source => source.Operation.Responses.Where(IsSuccess).SelectMany(response => response.Links), (source, link) => (Link: link, Model: Build(source, link)))
            .Where(link => link.Model is not null)
            .GroupBy(link => SignatureOf(link.Model!))
            .Select(alike => First([.. alike]))
            .OrderBy(link => link.InterfaceName, StringComparer.Ordinal)
            .ThenBy(link => link.Target.MethodName, StringComparer.Ordinal)
            .ToEquatableArray();

    private static bool IsSuccess(SpecResponse response) => response.Status[0] is '2' or 'd';

    private static object SignatureOf(LinkModel link) => (link.InterfaceName, link.Target.MethodName, link.Source.Type, link.TakesResponse, link.Target.Parameters, link.Body);

    private LinkModel First(IReadOnlyList<(SpecLink Link, LinkModel? Model)> alike)
    {
        foreach (var (link, _) in alike.Where(other => other.Model!.Arguments != alike[0].Model!.Arguments))
        {
            findings.Add(Findings.LinkLeftOut(link.Node.Location, link.Name, $"the link '{alike[0].Link.Name}' calls the same operation with another part of the same response"));
        }

        return alike[0].Model!;
    }

    private LinkModel? Build(LinkedOperation source, SpecLink link)
    {
        if (_targets.Find(link) is not { } target)
        {
            findings.Add(Findings.LinkLeftOut(link.Node.Location, link.Name, "it names no operation of this client"));
            return null;
        }

        var arguments = new List<LinkArgumentModel>();
        foreach (var entry in link.Parameters.Where(entry => !LinkExpression.IsOfRequest(entry.Value)))
        {
            if (Argument(entry, source, target.Model) is not { } argument)
            {
                findings.Add(Findings.LinkLeftOut(entry.Value.Location, link.Name, $"the parameter '{entry.Name}' of {target.Model.Id} can not be taken from the response"));
                return null;
            }

            arguments.Add(argument);
        }

        var body = target.Model.Bodies.FirstOrDefault();
        if (body is not null && link.RequestBody is { } given && !LinkExpression.IsOfRequest(given) && _expressions.TryRead(given, body.Type, source.Model.Response) is { } value)
        {
            arguments.Add(new LinkArgumentModel(body.Name, !body.Required, value));
        }

        // What takes nothing of the response is the operation itself.
        return arguments.All(argument => argument.Value is LinkTextModel) ? null : Build(source, target, link, arguments.ToEquatableArray());
    }

    private LinkArgumentModel? Argument(SpecEntry entry, LinkedOperation source, OperationModel target)
    {
        var parameter = target.Parameters.FirstOrDefault(one => one.WireName == entry.Name)
            ?? target.Parameters.FirstOrDefault(one => $"{one.Location}.{one.WireName}".Equals(entry.Name, StringComparison.OrdinalIgnoreCase));
        return parameter is not null && _expressions.TryRead(entry.Value, parameter.Type, source.Model.Response) is { } value
            ? new LinkArgumentModel(parameter.Name, !parameter.Required, value)
            : null;
    }

    private static LinkModel Build(LinkedOperation source, LinkedOperation target, SpecLink link, EquatableArray<LinkArgumentModel> arguments)
    {
        var given = new HashSet<string>(arguments.Select(argument => argument.Name), StringComparer.Ordinal);
        var body = target.Model.Bodies.FirstOrDefault();
        var names = new UniqueNames(StringComparer.Ordinal, target.Model.Parameters.Select(parameter => parameter.Name).Concat(ReservedNames.MethodLocals));
        return new LinkModel(
            InterfaceName: target.InterfaceName,
            Target: target.Model with { Parameters = target.Model.Parameters.Where(parameter => !given.Contains(parameter.Name)).ToEquatableArray() },
            Body: body is null || given.Contains(body.Name) ? null : body,
            Source: source.Model.Response,
            TakesResponse: arguments.Any(argument => argument.Value is LinkHeaderModel),
            Client: names.Assign([new NameRequest("client", ["client"])])[0],
            From: names.Assign([new NameRequest("response", ["response"])])[0],
            Doc: Docs.Of(link.Description ?? $"Calls {target.Model.Id} with what {source.Model.Id} has returned.", null),
            Arguments: arguments);
    }
}
