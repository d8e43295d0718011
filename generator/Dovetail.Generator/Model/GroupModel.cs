using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>The operations that share a group: one interface and one internal class, printed to one file; without a name, those that the client has itself.</summary>
internal sealed record GroupModel(string Name, string InterfaceName, string ClassName, DocModel Doc, EquatableArray<OperationModel> Operations)
{
    /// <summary>The groups inside of it.</summary>
    public EquatableArray<GroupUse> Children { get; init; } = [];

    /// <summary>Whether it is the client itself.</summary>
    public bool IsClient => Name.Length == 0;
}
