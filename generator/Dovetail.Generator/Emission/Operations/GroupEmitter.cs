using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>Prints a group of operations, or a part of one: the interface that users see, and the class behind it.</summary>
internal static class GroupEmitter
{
    public static void Emit(CodeWriter writer, GroupPart part, GroupFile file, CancellationToken cancellationToken)
    {
        var partial = part is { IsWhole: true, Group.IsClient: false } ? "" : "partial ";
        Header(writer, part, part.Group.Doc);
        using (writer.Block($"{writer.Visibility} {partial}interface {part.Group.InterfaceName}"))
        {
            foreach (var child in part.IsFirst ? part.Group.Children : [])
            {
                GroupUseEmitter.Declare(writer, child);
            }

            foreach (var operation in part.Group.Operations)
            {
                cancellationToken.ThrowIfCancellationRequested();
                OperationEmitter.EmitDeclarations(writer, operation);
            }
        }

        Header(writer, part, DocModel.None);
        using (writer.Block($"{(part.Group.IsClient ? "" : "internal sealed ")}{partial}class {part.Group.ClassName}{Construction(part)}"))
        {
            Members(writer, part, file, cancellationToken);
        }
    }

    private static void Members(CodeWriter writer, GroupPart part, GroupFile file, CancellationToken cancellationToken)
    {
        if (part is { IsFirst: true, Group.IsClient: false })
        {
            // A field of its own: an operation may have a parameter that is called "connection".
            writer.Line($"private readonly {Http}ApiConnection _connection = connection;");
            foreach (var child in part.Group.Children)
            {
                GroupUseEmitter.Emit(writer, child with { Doc = DocModel.None });
            }
        }

        foreach (var operation in part.Group.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            OperationEmitter.EmitDescription(writer, operation, file);
            OperationEmitter.EmitMethods(writer, operation, part.Group.IsClient);
        }
    }

    private static void Header(CodeWriter writer, GroupPart part, DocModel doc)
    {
        if (part is { IsFirst: true, Group.IsClient: false })
        {
            DeclarationHeader.OfType(writer, doc);
        }
        else
        {
            writer.Gap();
        }
    }

    private static string Construction(GroupPart part) => part is { IsFirst: true, Group.IsClient: false } ? $"({Http}ApiConnection connection) : {part.Group.InterfaceName}" : "";
}
