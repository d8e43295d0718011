using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>Prints how a client, or a group, leads to a group: made on first use, so that a program can be trimmed of those that it does not call.</summary>
internal static class GroupUseEmitter
{
    public static void Declare(CodeWriter writer, GroupUse use)
    {
        DeclarationHeader.OfMember(writer, use.Doc);
        writer.Line($"{use.InterfaceName} {use.PropertyName} {{ get; }}");
    }

    public static void Emit(CodeWriter writer, GroupUse use)
    {
        // By the class, for a group may be called Connection.
        var field = MadeOnce.FieldOf("_", use.ClassName);
        writer.Gap();
        writer.Line($"private {use.InterfaceName}? {field};");
        DeclarationHeader.OfMember(writer, use.Doc);
        writer.Line($"public {use.InterfaceName} {use.PropertyName} => {field} ??= new {use.ClassName}(_connection);");
    }
}
