using Dovetail.Generator.Common;
using Dovetail.Generator.Model.Testing;

namespace Dovetail.Generator.Model;

/// <summary>
/// The client of one spec, ready to be printed. Everything in this room is value-equal, refers to types by name and never by object,
/// and holds every C# name that the output will show: Emission prints and decides nothing.
/// </summary>
/// <param name="Name">The API's name in C#: <c>Petstore</c>.</param>
/// <param name="Namespace">The namespace of all of its types: <c>Shop.Petstore</c>.</param>
/// <param name="Client">The root client.</param>
/// <param name="Groups">The operation groups, sorted by name.</param>
/// <param name="Types">Models and enums, sorted by name.</param>
/// <param name="Webhooks">What the server sends on its own; null where it sends nothing.</param>
internal sealed record ApiModel(
    string Name,
    string Namespace,
    ClientModel Client,
    EquatableArray<GroupModel> Groups,
    EquatableArray<TypeModel> Types,
    WebhooksModel? Webhooks = null)
{
    /// <summary>Whether nothing of it is seen outside of its project.</summary>
    public bool IsInternal { get; init; }

    /// <summary>What reads types of the user's own; null where none does.</summary>
    public TypeInfoModel? TypeInfo { get; init; }

    /// <summary>The models of other clients of the project that stand for schemas of this one.</summary>
    public EquatableArray<SharedModel> SharedModels { get; init; } = [];

    /// <summary>The calls that follow from responses; null where none does.</summary>
    public LinksModel? Links { get; init; }

    /// <summary>The schemas that rules refer to; null where none does.</summary>
    public RulesModel? Rules { get; init; }

    /// <summary>The errors that several operations declare alike; null where no two do.</summary>
    public ErrorsModel? Errors { get; init; }

    /// <summary>The headers that responses declare, sorted by name.</summary>
    public EquatableArray<HeaderModel> Headers { get; init; } = [];

    /// <summary>What tests of its users get; null in a client.</summary>
    public TestingModel? Testing { get; init; }

    /// <summary>The static class that reads them: <c>PetstoreHeaders</c>.</summary>
    public string HeadersName { get; init; } = "";
}

/// <summary>A model of another client.</summary>
/// <param name="Name">Its full name, with <c>global::</c>.</param>
/// <param name="Part">The class whose attribute asks for it.</param>
/// <param name="Place">The number of the attribute.</param>
internal sealed record SharedModel(string Name, string Part, int Place);
