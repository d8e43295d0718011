using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model.Testing;

/// <summary>What tests of a client's users get: fakes of it, and models with valid defaults.</summary>
/// <param name="ClientName"><c>FakeShopClient</c>.</param>
/// <param name="ModelsName">The static class of the factories: <c>ShopModels</c>.</param>
/// <param name="ServerName"><c>ShopTestServer</c>.</param>
/// <param name="Factories">A factory for each model that has a valid value, sorted by name.</param>
internal sealed record TestingModel(string ClientName, string ModelsName, string ServerName, EquatableArray<FakeGroupModel> Groups, EquatableArray<FactoryModel> Factories)
{
    /// <summary>Whether the client is made beside it; else it is another project's, whose internal types are not seen.</summary>
    public bool HasOwnClient { get; init; }

    /// <summary>The document, where the assembly of tests has it; null otherwise.</summary>
    public TestDocumentModel? Document { get; init; }
}

/// <summary>A document that the assembly of tests has.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Overlays">What changes it, and documents that it refers to.</param>
internal sealed record TestDocumentModel(string Name, EquatableArray<TestOverlayModel> Overlays);

/// <param name="Path">The overlay, as a path from the document.</param>
/// <param name="Document">What it changes, as a path from the document; null for the document itself.</param>
internal sealed record TestOverlayModel(string Path, string? Document);

/// <summary>The fake of a group of operations.</summary>
/// <param name="PropertyName">The property of the client that has the group.</param>
/// <param name="ClassName"><c>FakeOrders</c>.</param>
internal sealed record FakeGroupModel(string PropertyName, string InterfaceName, string ClassName, EquatableArray<FakeOperationModel> Operations)
{
    /// <summary>The client has it, and no other group.</summary>
    public bool IsOfClient { get; init; } = true;

    /// <summary>The client has its operations itself.</summary>
    public bool IsClient { get; init; }

    /// <summary>The fakes of the groups inside of it.</summary>
    public EquatableArray<FakeGroupUse> Children { get; init; } = [];
}

/// <param name="PropertyName">The property of the client, or of the group, that has the group.</param>
/// <param name="ClassName">Its fake.</param>
internal sealed record FakeGroupUse(string PropertyName, string InterfaceName, string ClassName);

/// <param name="SetUpName">The method that says what it answers: <c>OnGet</c>.</param>
/// <param name="CallsName">The property with its calls: <c>Created</c>.</param>
/// <param name="CallName">The class of its calls; null where they have neither arguments nor a typed body.</param>
/// <param name="ArgumentNames">The properties of that class, one for each parameter.</param>
/// <param name="Sample">What it answers where nothing is said; null where there is nothing to answer with.</param>
/// <param name="Paging">Null where it does not page, or pages in a way that can not be faked.</param>
internal sealed record FakeOperationModel(
    OperationModel Operation,
    string SetUpName,
    string CallsName,
    string? CallName,
    EquatableArray<string> ArgumentNames,
    SampleModel? Sample,
    FakePagingModel? Paging)
{
    /// <summary>The body that its calls tell by its type; null where it has none.</summary>
    public TypeRef? CallBody => Operation.Bodies.FirstOrDefault(body => body.Kind is BodyKind.Json)?.Type;
}

/// <summary>Where a page holds what, by the names in JSON, and how the next one is asked for.</summary>
/// <param name="Paging">The operation's.</param>
/// <param name="Items">The way to the items; empty where the page is the list.</param>
internal sealed record FakePagingModel(PagingModel Paging, EquatableArray<string> Items)
{
    /// <summary>The way to what says where to go on; empty where nothing does.</summary>
    public EquatableArray<string> Next { get; init; } = [];

    /// <summary>Whether that is a number.</summary>
    public bool NextIsNumber { get; init; }

    public EquatableArray<string> HasMore { get; init; } = [];

    public EquatableArray<string> Total { get; init; } = [];

    /// <summary>The way from an item to what it is called by those who ask for what follows it.</summary>
    public EquatableArray<string> Key { get; init; } = [];
}
