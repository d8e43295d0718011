using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>The operations that share a group: one interface and one internal class, printed to one file.</summary>
internal sealed record GroupModel(string Name, string InterfaceName, string ClassName, DocModel Doc, EquatableArray<OperationModel> Operations);
