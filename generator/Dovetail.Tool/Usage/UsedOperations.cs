using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Dovetail.Generator.Model;

namespace Dovetail.Tool.Usage;

/// <summary>
/// Finds in compiled code which operations of a client it calls: every method of a group's interface that an instruction names, lambdas and state machines included.
/// </summary>
internal static class UsedOperations
{
    /// <param name="api">The client.</param>
    /// <param name="path">A built assembly: the one that has the client, or one that references it.</param>
    /// <param name="shown">What messages call it.</param>
    /// <exception cref="ToolException">It is no assembly of .NET.</exception>
    public static IReadOnlyList<OperationModel> Of(ApiModel api, string path, string shown)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata)
            {
                throw new ToolException($"{shown} is no assembly of .NET.");
            }

            var metadata = file.GetMetadataReader();
            var called = new HashSet<CalledMethod>();
            foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => !IsGenerated(metadata, type)))
            {
                foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
                {
                    called.UnionWith(InstructionReader.Calls(metadata, file.GetMethodBody(method.RelativeVirtualAddress).GetILReader()));
                }
            }

            var own = Own(called, api.Namespace).Select(call => (call.Type, call.Method)).ToHashSet();
            return [.. api.Groups.SelectMany(group => group.Operations.Where(operation => own.Contains((group.InterfaceName, operation.MethodName.TrimStart('@')))))];
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{shown} can not be read: {exception.Message}", exception);
        }
    }

    /// <summary>Another client may have a group of the same name. The namespace tells, as far as it is known: without the project its root is not.</summary>
    private static IReadOnlyCollection<CalledMethod> Own(HashSet<CalledMethod> called, string @namespace)
    {
        var own = called.Where(call => call.Namespace == @namespace || call.Namespace.EndsWith("." + @namespace, StringComparison.Ordinal)).ToList();
        return own.Count > 0 ? own : called;
    }

    /// <summary>The client calls itself in its links; that is no use of it. A nested type belongs to the one that it stands in.</summary>
    private static bool IsGenerated(MetadataReader metadata, TypeDefinition type)
    {
        while (!type.GetDeclaringType().IsNil)
        {
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        return type.GetCustomAttributes().Select(metadata.GetCustomAttribute).Any(attribute => AttributeName(metadata, attribute) == "GeneratedCodeAttribute");
    }

    private static string AttributeName(MetadataReader metadata, CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent =>
            metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name),
        _ => "",
    };
}
