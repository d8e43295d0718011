using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Model.Testing;

namespace Dovetail.Generator.Emission.Testing;

/// <summary>Distributes fakes and factories over their files, as the client is over its own. No C# name has a hyphen, so none of them takes the name of another file.</summary>
internal static class TestingPlan
{
    public static EquatableArray<FileModel> Of(ApiModel api)
    {
        var testing = api.Testing!;
        IEnumerable<FileModel> files = [Client(api, testing), .. Server(api, testing), .. Groups(api, testing), .. Factories(api, testing), .. Names(api, testing)];
        return FilePlan.Named(files).Select(file => file with { IsInternal = api.IsInternal }).ToEquatableArray();
    }

    private static FakeClientFile Client(ApiModel api, TestingModel testing) => new(
        Hint(api, testing.ClientName),
        api.Namespace,
        testing.ModelsName,
        testing.ClientName,
        UseOf(api.Client),
        testing.Groups.Where(group => group is { IsOfClient: true, IsClient: false }).Select(UseOf).ToEquatableArray())
    {
        Operations = testing.Groups.FirstOrDefault(group => group.IsClient) is { } own ? UseOf(own) : null,
        Own = testing.Groups.Where(group => group.IsClient).SelectMany(group => group.Operations).Select(fake => fake.Operation).ToEquatableArray(),
    };

    private static IEnumerable<FileModel> Server(ApiModel api, TestingModel testing) => testing.Document is { } document
        ? [new TestServerFile(Hint(api, testing.ServerName), api.Namespace, testing.ModelsName, testing.ServerName, UseOf(api.Client), document)]
        : [];

    private static ClientUse UseOf(ClientModel client) => new(client.ClassName, client.InterfaceName, client.OptionsName);

    private static FakeGroupUse UseOf(FakeGroupModel group) => new(group.PropertyName, group.InterfaceName, group.ClassName);

    private static IEnumerable<FileModel> Groups(ApiModel api, TestingModel testing)
    {
        var fakes = testing.Groups.ToDictionary(group => group.InterfaceName, StringComparer.Ordinal);
        foreach (var slot in Slots.OfGroups(api.Groups))
        {
            var parts = slot.Select(part => PartOf(part, fakes[part.Group.InterfaceName]));
            yield return new FakeGroupFile(Hint(api, slot.Key), api.Namespace, testing.ModelsName, parts.ToEquatableArray());
        }
    }

    private static FakeGroupPart PartOf(GroupPart part, FakeGroupModel fake)
    {
        var own = new HashSet<string>(part.Group.Operations.Select(operation => operation.MethodName), StringComparer.Ordinal);
        return new FakeGroupPart(
            fake.ClassName,
            part.IsFirst,
            part.IsWhole,
            fake.Operations.Where(operation => own.Contains(operation.Operation.MethodName)).ToEquatableArray(),
            part.IsFirst ? fake.Operations.Where(operation => operation.Sample is not null).ToEquatableArray() : [])
        {
            InterfaceName = fake.InterfaceName,
            Children = part.IsFirst ? fake.Children : [],
        };
    }

    private static IEnumerable<FileModel> Factories(ApiModel api, TestingModel testing)
    {
        var factories = testing.Factories.ToDictionary(factory => factory.TypeName, StringComparer.Ordinal);
        return Slots.OfTypes(api.Types.Where(type => factories.ContainsKey(type.Name)).ToEquatableArray()).Select(slot =>
            new FactoriesFile(Hint(api, $"Models.{slot.Key}"), api.Namespace, testing.ModelsName, slot.Select(type => factories[type.Name]).ToEquatableArray()));
    }

    private static IEnumerable<FileModel> Names(ApiModel api, TestingModel testing)
    {
        var used = new HashSet<string>(testing.Groups.SelectMany(group => group.Operations).SelectMany(EnumsOf), StringComparer.Ordinal);
        var enums = api.Types.OfType<EnumModel>().Where(type => type.Kind is EnumKind.String && used.Contains(type.Name)).ToEquatableArray();
        return testing.HasOwnClient || enums.IsEmpty ? [] : [new EnumNamesFile(Hint(api, "Names"), api.Namespace, testing.ModelsName, enums)];
    }

    private static IEnumerable<string> EnumsOf(FakeOperationModel fake)
    {
        IEnumerable<TypeRef> types =
        [
            .. fake.Operation.Parameters.Select(parameter => parameter.Type),
            .. fake.Operation.Bodies.Select(body => body.Type),
            .. fake.Paging is { } paging ? [paging.Paging.Item] : Array.Empty<TypeRef>(),
        ];
        return types.Select(EnumOf).OfType<string>();
    }

    private static string? EnumOf(TypeRef type) => type switch
    {
        EnumRef item => item.Name,
        ListRef list => EnumOf(list.Item),
        MapRef map => EnumOf(map.Value),
        NullableRef nullable => EnumOf(nullable.Value),
        _ => null,
    };

    private static string Hint(ApiModel api, string name) => $"{api.Namespace}.Testing-{name}";
}
