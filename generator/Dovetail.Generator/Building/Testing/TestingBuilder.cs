using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Model.Testing;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building.Testing;

/// <summary>Names the fakes and factories of a client. They come last: none of them takes a name that the client has.</summary>
internal sealed class TestingBuilder(ApiModel api, ClientNames names)
{
    /// <summary>What the fake of a group has of its own.</summary>
    private static readonly string[] GroupMembers = ["Begin", "On", "OnPages", "OnStream", "OnFile", "CallsOf", "Sample", .. ReservedNames.ObjectMembers];

    /// <summary>What the calls of an operation have of their own.</summary>
    private static readonly string[] CallMembers =
    [
        "OperationId", "Operation", "RequestId", "Arguments", "Requests", "Body", "ReadBody", "IsUnexpected", "Add",
        "PathArgument", "QueryArgument", "HeaderArgument", "CookieArgument", "QueryStringArgument",
        .. ReservedNames.ObjectMembers,
    ];

    private readonly SampleBuilder _samples = new(api);

    /// <summary>The types of the client, by all names that they have in code.</summary>
    private readonly HashSet<string> _types = new(
        names.All.Concat(api.Types.Select(type => type.Name)).Concat(api.Types.OfType<EnumModel>().Select(type => type.NamesName)),
        StringComparer.Ordinal);

    public TestingModel Build(CancellationToken cancellationToken)
    {
        var own = new UniqueNames(StringComparer.OrdinalIgnoreCase, _types).Assign(
        [
            new("client", ["Fake" + api.Client.ClassName]) { Claim = 2 },
            new("models", [api.Name + "Models", api.Name + "ModelFactory"]) { Claim = 2 },
            new("server", [api.Name + "TestServer", api.Name + "DocumentServer"]) { Claim = 2 },
            .. api.Client.Groups.Select(group => new NameRequest(group.PropertyName, ["Fake" + group.PropertyName, "Fake" + group.ClassName])),
            .. Inner.Select(group => new NameRequest(group.ClassName, ["Fake" + WithoutClient(group.ClassName), "Fake" + group.ClassName])),
        ]);
        var fakes = api.Client.Groups.Concat(Inner).Zip(own.Skip(3), (use, name) => (Use: use, Name: name)).ToDictionary(pair => pair.Use.ClassName, StringComparer.Ordinal);
        var groups = fakes.Values.Select(fake => GroupOf(fake.Use, fake.Name, cancellationToken) with
        {
            IsOfClient = api.Client.Groups.Contains(fake.Use),
            IsClient = fake.Use.ClassName == api.Client.ClassName,
            Children = ModelOf(fake.Use).Children.Select(child => new FakeGroupUse(child.PropertyName, child.InterfaceName, fakes[child.ClassName].Name)).ToEquatableArray(),
        });
        return new TestingModel(own[0], own[1], own[2], groups.ToEquatableArray(), Factories(cancellationToken).ToEquatableArray());
    }

    /// <summary>The groups inside of groups, and the operations that the client has itself.</summary>
    private IEnumerable<GroupUse> Inner => api.Groups.SelectMany(group => group.Children)
        .Concat(api.Groups.Where(group => group.IsClient).Select(group => new GroupUse(OwnProperty, group.InterfaceName, group.ClassName, DocModel.None)));

    private string OwnProperty => api.Client.Groups.Any(group => group.PropertyName == "Operations") ? "OwnOperations" : "Operations";

    private GroupModel ModelOf(GroupUse use) => api.Groups.First(group => group.ClassName == use.ClassName);

    private FakeGroupModel GroupOf(GroupUse use, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var operations = ModelOf(use).Operations;
        var stems = operations.Select(operation => WithoutAsync(operation.MethodName)).ToList();
        var children = ModelOf(use).Children.Select(child => child.PropertyName);
        var members = new UniqueNames(StringComparer.Ordinal, [.. GroupMembers, name, .. children]).Assign(
        [
            .. stems.Select(stem => new NameRequest("On" + stem, ["On" + stem]) { Claim = 1 }),
            .. stems.Select(stem => new NameRequest(stem, [.. PastTense.Of(stem) is { } past ? [past] : Array.Empty<string>(), stem + "Calls"])),
        ]);

        // A class inside of another hides those outside of it.
        var calls = new UniqueNames(StringComparer.Ordinal, [.. _types, .. GroupMembers, .. members, name, .. children]).Assign(
            [.. stems.Select(stem => new NameRequest(stem, [stem + "Call", "Recorded" + stem + "Call"]))]);
        var fakes = operations.Select((operation, index) => new FakeOperationModel(
            Operation: operation,
            SetUpName: members[index],
            CallsName: members[operations.Count + index],
            CallName: operation.Parameters.IsEmpty && operation.Bodies.All(body => body.Kind is not BodyKind.Json) ? null : calls[index],
            ArgumentNames: ArgumentNames(operation, calls[index]),
            Sample: operation.Response is { Kind: ResponseKind.Json, Type: { } type } ? _samples.Of(type, "value", null) : null,
            Paging: FakePagingBuilder.Build(operation, _samples)));
        return new FakeGroupModel(use.PropertyName, use.InterfaceName, name, fakes.ToEquatableArray());
    }

    private static EquatableArray<string> ArgumentNames(OperationModel operation, string call) =>
        new UniqueNames(StringComparer.Ordinal, [.. CallMembers, call]).Assign(
        [
            .. operation.Parameters.Select(parameter => Identifier.Pascal(parameter.Name.TrimStart('@'))).Select(name => new NameRequest(name, [name, name + "Argument"])),
        ]).ToEquatableArray();

    private IEnumerable<FactoryModel> Factories(CancellationToken cancellationToken)
    {
        foreach (var type in api.Types.Where(_samples.IsFinite))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type is ObjectModel model)
            {
                yield return _samples.FactoryOf(model);
            }
            else if (type is PartsModel parts)
            {
                yield return _samples.FactoryOf(parts);
            }
        }
    }

    private static string WithoutClient(string name) =>
        name.EndsWith("Client", StringComparison.Ordinal) && name.Length > 6 ? name.Substring(0, name.Length - 6) + "Operations" : name;

    private static string WithoutAsync(string method) => method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - 5) : method;
}
