using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>Prints a group of operations: the interface that users see, and the class behind it.</summary>
internal static class GroupEmitter
{
    public static void Emit(CodeWriter writer, GroupModel group, GroupFile file, CancellationToken cancellationToken)
    {
        DeclarationHeader.OfType(writer, group.Doc);
        using (writer.Block($"public interface {group.InterfaceName}"))
        {
            foreach (var operation in group.Operations)
            {
                cancellationToken.ThrowIfCancellationRequested();
                OperationEmitter.EmitDeclarations(writer, operation);
            }
        }

        DeclarationHeader.OfType(writer, DocModel.None);
        using (writer.Block($"internal sealed class {group.ClassName}({Http}ApiConnection connection) : {group.InterfaceName}"))
        {
            // A field of its own: an operation may have a parameter that is called "connection".
            writer.Line($"private readonly {Http}ApiConnection _connection = connection;");
            foreach (var operation in group.Operations)
            {
                cancellationToken.ThrowIfCancellationRequested();
                OperationEmitter.EmitDescription(writer, operation, file);
                OperationEmitter.EmitMethods(writer, operation);
            }
        }
    }
}
