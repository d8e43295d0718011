using Dovetail.Generator.Building.Changes;
using Dovetail.Generator.Building.Constraints;
using Dovetail.Generator.Building.Constraints.Rules;
using Dovetail.Generator.Building.Limits;
using Dovetail.Generator.Building.Links;
using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Building.Paging;
using Dovetail.Generator.Building.Responses;
using Dovetail.Generator.Building.Security;
using Dovetail.Generator.Building.Servers;
using Dovetail.Generator.Building.Testing;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Building.Webhooks;
using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building;

/// <summary>The only translator from what a document says to the client that is printed.</summary>
internal static class ApiBuilder
{
    /// <param name="document">The document.</param>
    /// <param name="path">The path of its file, which gives the name where the options give none.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="findings">Receives what could not be generated as the document has it.</param>
    /// <param name="cancellationToken">Honoured in every loop.</param>
    /// <param name="notes">What the user's attributes say; null for nothing.</param>
    public static ApiModel Build(SpecDocument document, string path, GeneratorOptions options, FindingList findings, CancellationToken cancellationToken, ChangeNotes? notes = null)
    {
        notes ??= new ChangeNotes(Customization.None, path, findings);
        options = ClientChanges.Apply(options, notes);
        FilterChecks.Run(document, path, options, findings);
        SizeCheck.Run(document.Operations.Count, path, options, findings);
        var wanted = OperationFilters.Apply(document.Operations, options);
        var changes = ChangeSet.Of(document, wanted, path, options, notes);
        var operations = OperationNamer.Name(changes.Operations.Seen(wanted), changes.Operations, options.Groups);
        var security = new SecurityBuilder(document, findings);
        var servers = new ServerBuilder(document, [.. operations.Select(operation => operation.Operation)], findings);
        var types = new TypeTable();
        var schemas = new SchemaBuilder(types, new Hierarchies(document), options, changes.Types, findings, cancellationToken);
        var built = operations.SelectMany(operation => Build(operation, schemas, types, security, servers)).ToList();
        var webhooks = new WebhookBuilder(schemas).Build(OperationFilters.Apply(document.Webhooks, options), options.Webhooks == WebhookScope.None ? [] : operations);
        schemas.BuildComponents();
        var names = new ClientNames(changes.Name, notes.Customization.Client?.Name, GroupsOf(document, operations));
        var namer = new TypeNamer(types, [.. UsesOf(built), .. UsesOf(webhooks)], [.. names.All], changes.Models);
        var named = built.ConvertAll(operation =>
            (operation.Source, Model: OptionalMembers.Apply(TypeGraph.Replace(operation.Model, type => namer.NameIn(operation.Source.Group, type)), options.Optional)));
        var changed = MemberChanges.Apply(namer.Types, changes.Models.Found.Select(item => (item.Change, namer.NameOf(item.Type))), notes);
        var models = Scoped(changed, [.. named.Select(operation => operation.Model)], options);
        MadeUpNames.Report(models, namer.PlaceOf, operations, notes, options, findings);
        var paging = new PagingBuilder(document, options, changes.Operations, operations, models, findings, cancellationToken);
        var finished = named.ConvertAll(one =>
            (one.Source, Model: ConstraintScopes.Apply(changes.Operations.Apply(one.Source.Operation, paging.Attach(one.Source, one.Model)), options.Validation)));
        var api = ErrorSets.Share(names.Errors, new ApiModel(
            Name: names.Name,
            Namespace: changes.Namespace,
            Client: ClientOf(document, options, names, security.Build(), servers.Build()) with
            {
                RateLimits = RateLimitBuilder.Build(document.Node, findings),
                RateLimitGroups = built.Select(operation => operation.Model.RateLimitGroup).OfType<string>().Distinct(StringComparer.Ordinal).ToEquatableArray(),
                Operations = operations.Select(operation => operation.Id).ToEquatableArray(),
                HasOperations = operations.Any(operation => operation.GroupKey.Length == 0),
            },
            Groups: GroupsOf(finished, names),
            Types: models,
            Webhooks: WebhooksOf([.. webhooks.Select(webhook => webhook with { Model = TypeGraph.Replace(webhook.Model, namer.Name) })], names, options))
        {
            IsInternal = options.Visibility is ClientVisibility.Internal,
            TypeInfo = changes.Types.Sources,
            SharedModels = changes.Types.Shared,
            Headers = HeaderBuilder.Build(operations.Select(operation => operation.Operation)),
            HeadersName = names.Headers,
            Links = LinksOf(finished, names, models, findings),
            Rules = RuleCollector.Of(models, finished.Select(one => one.Model), document.AllSchemas, names.Rules, cancellationToken),
        });
        return options.Output is OutputKinds.Testing ? api with { Testing = new TestingBuilder(api, names).Build(cancellationToken) } : api;
    }

    private static WebhooksModel? WebhooksOf(IReadOnlyList<BuiltWebhook> webhooks, ClientNames names, GeneratorOptions options) => webhooks.Count == 0
        ? null
        : new WebhooksModel(names.Webhooks, webhooks.Select(webhook => webhook.Model).ToEquatableArray()) { Handlers = WebhookHandlersBuilder.Build(webhooks, names, options) };

    private static EquatableArray<TypeModel> Scoped(EquatableArray<TypeModel> types, IReadOnlyList<OperationModel> operations, GeneratorOptions options) =>
        ConstraintScopes.Apply(InitOnlyMembers.Apply(OptionalMembers.Apply(types, operations, options.Optional), options.Models), operations, options.Validation);

    /// <summary>The methods of an operation: one, and one for each further kind of answer.</summary>
    private static IEnumerable<(NamedOperation Source, OperationModel Model)> Build(
        NamedOperation operation,
        SchemaBuilder schemas,
        TypeTable types,
        SecurityBuilder security,
        ServerBuilder servers)
    {
        var context = new OperationContext(operation.Operation, operation.Id, operation.Group, operation.Method, operation.Answer, schemas, types);
        var model = OperationBuilder.Build(context, security, servers);
        yield return (operation, model);
        foreach (var choice in operation.Choices)
        {
            yield return (operation, OperationBuilder.BuildChoice(context, model, choice));
        }
    }

    private static IReadOnlyList<GroupNode> GroupsOf(SpecDocument document, IReadOnlyList<NamedOperation> operations)
    {
        var tags = document.Tags
            .GroupBy(tag => Identifier.Pascal(tag.Name, "Default"), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        return [.. operations.SelectMany(operation => GroupNode.Line(operation.GroupKey)).Distinct().OrderBy(key => key, StringComparer.Ordinal)
            .Select(key => new GroupNode(key, tags.TryGetValue(key, out var tag) ? Docs.Of(tag.Description, null) : DocModel.None))];
    }

    private static IEnumerable<TypeUse> UsesOf(IEnumerable<(NamedOperation Source, OperationModel Model)> operations) =>
        operations.SelectMany(operation => TypeGraph.ReferencesOf(operation.Model).Select(type => new TypeUse(type, operation.Source.Group, operation.Source.Method)));

    private static IEnumerable<TypeUse> UsesOf(IEnumerable<BuiltWebhook> webhooks) =>
        webhooks.SelectMany(webhook => TypeGraph.ReferencesOf(webhook.Model)).Select(type => new TypeUse(type, "", ""));

    /// <summary>The first method of an operation is the one that links come from and lead to.</summary>
    private static LinksModel? LinksOf(
        IEnumerable<(NamedOperation Source, OperationModel Model)> operations,
        ClientNames names,
        EquatableArray<TypeModel> types,
        FindingList findings)
    {
        var linked = operations
            .GroupBy(item => item.Source)
            .Select(methods => new LinkedOperation(methods.Key.Operation, names[methods.Key.GroupKey].InterfaceName, methods.First().Model));
        return new LinkBuilder([.. linked], types, findings).Build() is { IsEmpty: false } links ? new LinksModel(names.Links, links) : null;
    }

    private static EquatableArray<GroupModel> GroupsOf(IEnumerable<(NamedOperation Source, OperationModel Model)> operations, ClientNames names)
    {
        var byGroup = operations.ToLookup(item => item.Source.GroupKey, item => item.Model, StringComparer.Ordinal);
        return names.Keys.Concat(byGroup.Contains("") ? [""] : Array.Empty<string>())
            .OrderBy(key => key, StringComparer.Ordinal)
            .Select(key => (Key: key, Use: names[key]))
            .Select(group => new GroupModel(group.Key, group.Use.InterfaceName, group.Use.ClassName, group.Use.Doc, byGroup[group.Key].ToEquatableArray())
            {
                Children = group.Key.Length == 0 ? [] : names.In(group.Key).ToEquatableArray(),
            })
            .ToEquatableArray();
    }

    private static ClientModel ClientOf(
        SpecDocument document,
        GeneratorOptions options,
        ClientNames names,
        SecurityModel security,
        EquatableArray<ServerModel> servers) => new(
        ClassName: names.Client,
        InterfaceName: names.Interface,
        OptionsName: names.Options,
        ServersName: names.Servers,
        SecurityName: names.Security,
        JsonName: names.Json,
        RegistrationName: options.HasDependencyInjection ? names.Registration : null,
        EnvironmentPrefix: string.Join("_", Words.Split(names.Name)).ToUpperInvariant(),
        Version: document.Version,
        Doc: Docs.Of(document.Title, document.Description),
        Servers: servers,
        Security: security,
        Groups: names.In("").ToEquatableArray());
}
