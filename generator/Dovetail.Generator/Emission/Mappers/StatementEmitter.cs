using Dovetail.Generator.Common;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Emission.Mappers;

/// <summary>Prints statements.</summary>
internal static class StatementEmitter
{
    public static void Emit(CodeWriter writer, EquatableArray<MapStatementModel> statements)
    {
        for (var index = 0; index < statements.Count; index++)
        {
            Emit(writer, statements[index]);
            if (statements[index] is IfStatement or ElseStatement or LoopStatement && index + 1 < statements.Count && statements[index + 1] is not ElseStatement)
            {
                writer.Gap();
            }
        }
    }

    private static void Emit(CodeWriter writer, MapStatementModel statement)
    {
        switch (statement)
        {
            case DeclareStatement declare: ValueEmitter.Emit(writer, $"var {declare.Name} = ", declare.Value, ";"); break;
            case AssignStatement { Target: null } call: ValueEmitter.Emit(writer, "", call.Value, ";"); break;
            case AssignStatement assign: ValueEmitter.Emit(writer, $"{ValueEmitter.Text(assign.Target)} = ", assign.Value, ";"); break;
            case ReturnStatement result: ValueEmitter.Emit(writer, "return ", result.Value, ";"); break;
            case IfStatement condition: Block(writer, $"if ({ValueEmitter.Text(condition.Condition)})", condition.Then); break;
            case ElseStatement otherwise: Block(writer, "else", otherwise.Then); break;
            case LoopStatement { Count: null } loop: Block(writer, $"foreach (var {loop.Variable} in {ValueEmitter.Text(loop.List)})", loop.Body); break;
            case LoopStatement loop:
                Block(writer, $"for (var {loop.Variable} = 0; {loop.Variable} < {ValueEmitter.Text(loop.List)}.{loop.Count}; {loop.Variable}++)", loop.Body);
                break;
            default: throw new InvalidOperationException($"{statement.GetType().Name} is not printed.");
        }
    }

    private static void Block(CodeWriter writer, string header, EquatableArray<MapStatementModel> body)
    {
        using (writer.Block(header))
        {
            Emit(writer, body);
        }
    }
}
