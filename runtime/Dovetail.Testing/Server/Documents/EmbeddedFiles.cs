using System.Reflection;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Testing.Server.Documents;

/// <summary>Files that an assembly has, by their paths from its project: what the package's targets have put there.</summary>
internal sealed class EmbeddedFiles : IFileSource
{
    private const string Prefix = "dovetail:";

    private readonly Assembly _assembly;
    private readonly Dictionary<string, string> _names;

    public EmbeddedFiles(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        _assembly = assembly;
        _names = assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(static name => SpecPath.Normalize(name[Prefix.Length..]), StringComparer.Ordinal);
    }

    public string? TryRead(string path)
    {
        if (!_names.TryGetValue(SpecPath.Normalize(path), out var name))
        {
            return null;
        }

        using var reader = new StreamReader(_assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    public override string ToString() => $"the assembly {_assembly.GetName().Name}";
}
