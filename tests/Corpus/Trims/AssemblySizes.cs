using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dovetail.Corpus.Trims;

/// <summary>What an assembly holds.</summary>
internal static class AssemblySizes
{
    /// <returns>The bytes of each type's method bodies, nested types counted with what they are in.</returns>
    public static IReadOnlyDictionary<string, int> Of(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.TypeDefinitions
            .GroupBy(handle => NameOf(metadata, handle))
            .ToDictionary(same => same.Key, same => same.Sum(handle => BodiesOf(file, metadata, handle)));
    }

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.IsNested ? NameOf(metadata, type.GetDeclaringType()) : metadata.GetString(type.Name);
    }

    private static int BodiesOf(PEReader file, MetadataReader metadata, TypeDefinitionHandle handle) => metadata.GetTypeDefinition(handle).GetMethods()
        .Select(method => metadata.GetMethodDefinition(method).RelativeVirtualAddress)
        .Where(address => address != 0)
        .Sum(address => file.GetMethodBody(address).Size);
}
