using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Dovetail.Tool.Usage;

/// <summary>Walks the instructions of a method (ECMA-335 III) for the methods that they name.</summary>
internal static class InstructionReader
{
    private static readonly Dictionary<int, OperandType> s_operands = typeof(OpCodes)
        .GetFields()
        .Select(field => field.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    /// <exception cref="BadImageFormatException">The instructions are none.</exception>
    public static IEnumerable<CalledMethod> Calls(MetadataReader metadata, BlobReader instructions)
    {
        var calls = new List<CalledMethod>();
        while (instructions.RemainingBytes > 0)
        {
            int code = instructions.ReadByte();
            code = code == 0xFE ? (code << 8) | instructions.ReadByte() : code;
            if (!s_operands.TryGetValue(code, out var operand))
            {
                throw new BadImageFormatException("unknown instruction");
            }

            if (operand is OperandType.InlineMethod or OperandType.InlineTok)
            {
                if (NameOf(metadata, System.Reflection.Metadata.Ecma335.MetadataTokens.EntityHandle(instructions.ReadInt32())) is { } name)
                {
                    calls.Add(name);
                }
            }
            else
            {
                Skip(ref instructions, operand);
            }
        }

        return calls;
    }

    private static void Skip(ref BlobReader instructions, OperandType operand) => instructions.Offset += operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => checked(instructions.ReadInt32() * 4),
        _ => 4,
    };

    private static CalledMethod? NameOf(MetadataReader metadata, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodDefinition when metadata.GetMethodDefinition((MethodDefinitionHandle)handle) is var method
            && metadata.GetTypeDefinition(method.GetDeclaringType()) is var type => Of(metadata, type.Namespace, type.Name, method.Name),
        HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)handle) is { Parent.Kind: HandleKind.TypeReference } member
            && metadata.GetTypeReference((TypeReferenceHandle)member.Parent) is var type => Of(metadata, type.Namespace, type.Name, member.Name),
        HandleKind.MethodSpecification => NameOf(metadata, metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        _ => null,
    };

    private static CalledMethod Of(MetadataReader metadata, StringHandle @namespace, StringHandle type, StringHandle method) =>
        new(metadata.GetString(@namespace), metadata.GetString(type), metadata.GetString(method));
}
