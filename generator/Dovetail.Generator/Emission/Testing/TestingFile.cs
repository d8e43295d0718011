using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Model.Testing;

namespace Dovetail.Generator.Emission.Testing;

/// <summary>A file of a project's tests.</summary>
/// <param name="ModelsName">The static class of the factories.</param>
internal abstract record TestingFile(string HintName, string Namespace, string ModelsName) : FileModel(HintName, Namespace);

/// <summary>The fake of the root client.</summary>
internal sealed record FakeClientFile(string HintName, string Namespace, string ModelsName, string ClassName, ClientUse Client, EquatableArray<FakeGroupUse> Groups)
    : TestingFile(HintName, Namespace, ModelsName)
{
    /// <summary>The fake of the operations that the client has itself; null where they are all in groups.</summary>
    public FakeGroupUse? Operations { get; init; }

    /// <summary>Those operations.</summary>
    public EquatableArray<OperationModel> Own { get; init; } = [];
}

/// <summary>The server that is made of the document.</summary>
internal sealed record TestServerFile(string HintName, string Namespace, string ModelsName, string ClassName, ClientUse Client, TestDocumentModel Document)
    : TestingFile(HintName, Namespace, ModelsName);

/// <summary>Fakes of groups, whole or in parts.</summary>
internal sealed record FakeGroupFile(string HintName, string Namespace, string ModelsName, EquatableArray<FakeGroupPart> Groups) : TestingFile(HintName, Namespace, ModelsName);

/// <param name="Operations">Those that the file prints.</param>
/// <param name="Samples">Of the first part, the operations that have an answer of their own.</param>
internal sealed record FakeGroupPart(
    string ClassName,
    bool IsFirst,
    bool IsWhole,
    EquatableArray<FakeOperationModel> Operations,
    EquatableArray<FakeOperationModel> Samples)
{
    /// <summary>The interface of the group.</summary>
    public string InterfaceName { get; init; } = "";

    /// <summary>The fakes of the groups inside of it.</summary>
    public EquatableArray<FakeGroupUse> Children { get; init; } = [];
}

/// <summary>Factories of models.</summary>
internal sealed record FactoriesFile(string HintName, string Namespace, string ModelsName, EquatableArray<FactoryModel> Factories) : TestingFile(HintName, Namespace, ModelsName);

/// <summary>The names on the wire of enums whose own table is another project's.</summary>
internal sealed record EnumNamesFile(string HintName, string Namespace, string ModelsName, EquatableArray<EnumModel> Enums) : TestingFile(HintName, Namespace, ModelsName);
