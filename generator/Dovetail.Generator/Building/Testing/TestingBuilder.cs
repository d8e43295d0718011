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

    private readonly SampleBuilder _samples = new(api);

    public TestingModel Build(CancellationToken cancellationToken)
    {
        var taken = names.All
            .Concat(api.Types.Select(type => type.Name))
            .Concat(api.Types.OfType<EnumModel>().Select(type => type.NamesName));
        var own = new UniqueNames(StringComparer.OrdinalIgnoreCase, taken).Assign(
        [
            new("client", ["Fake" + api.Client.ClassName]) { Claim = 2 },
            new("models", [api.Name + "Models", api.Name + "ModelFactory"]) { Claim = 2 },
            .. api.Client.Groups.Select(group => new NameRequest(group.PropertyName, ["Fake" + group.PropertyName, "Fake" + group.ClassName])),
        ]);
        var groups = api.Client.Groups.Zip(own.Skip(2), (use, name) => GroupOf(use, name, cancellationToken));
        return new TestingModel(own[0], own[1], groups.ToEquatableArray(), Factories(cancellationToken).ToEquatableArray());
    }

    private FakeGroupModel GroupOf(GroupUse use, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var operations = api.Groups.First(group => group.ClassName == use.ClassName).Operations;
        var stems = operations.Select(operation => WithoutAsync(operation.MethodName)).ToList();
        var members = new UniqueNames(StringComparer.Ordinal, GroupMembers.Append(name)).Assign(
        [
            .. stems.Select(stem => new NameRequest("On" + stem, ["On" + stem]) { Claim = 1 }),
            .. stems.Select(stem => new NameRequest(stem, [.. PastTense.Of(stem) is { } past ? [past] : Array.Empty<string>(), stem + "Calls"])),
        ]);
        var fakes = operations.Select((operation, index) => new FakeOperationModel(
            operation,
            members[index],
            members[operations.Count + index],
            operation.Response is { Kind: ResponseKind.Json, Type: { } type } ? _samples.Of(type, "value", null) : null,
            FakePagingBuilder.Build(operation, _samples)));
        return new FakeGroupModel(use.PropertyName, use.InterfaceName, name, fakes.ToEquatableArray());
    }

    private IEnumerable<FactoryModel> Factories(CancellationToken cancellationToken)
    {
        foreach (var model in api.Types.OfType<ObjectModel>().Where(_samples.IsFinite))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return _samples.FactoryOf(model);
        }
    }

    private static string WithoutAsync(string method) => method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - 5) : method;
}
