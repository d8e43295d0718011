using System.Reflection;
using System.Runtime.Loader;
using Dovetail.Generator.Model;
using Dovetail.Serialization;
using Microsoft.CodeAnalysis;

namespace Dovetail.RoundTrip;

/// <summary>Compiled clients, loaded for as long as they are needed.</summary>
internal sealed class ModelAssembly : IDisposable
{
    private static readonly MethodInfo ModelFromJson = typeof(JsonModel).GetMethod(nameof(JsonModel.FromJson), [typeof(string)])!;
    private static readonly MethodInfo UnionFromJson = typeof(Union).GetMethod(nameof(Union.FromJson), [typeof(string)])!;

    private readonly AssemblyLoadContext _context = new("models", isCollectible: true);
    private readonly Assembly _assembly;

    private ModelAssembly(MemoryStream bytes)
    {
        bytes.Position = 0;
        _assembly = _context.LoadFromStream(bytes);
    }

    /// <param name="complaint">Why the sources do not compile; null where they do.</param>
    public static ModelAssembly? TryCompile(IEnumerable<SyntaxTree> sources, out string? complaint)
    {
        using var bytes = new MemoryStream();
        var emitted = EmptyProject.Create(sources).Emit(bytes);
        complaint = emitted.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)?.ToString();
        return emitted.Success ? new ModelAssembly(bytes) : null;
    }

    /// <summary>What reads a text as a type of a client and writes it again.</summary>
    public Func<string, string> RoundTripOf(string @namespace, TypeModel model)
    {
        var type = _assembly.GetType($"{@namespace}.{model.Name}", throwOnError: true)!;
        if (model is UnionModel)
        {
            var readUnion = UnionFromJson.MakeGenericMethod(type).CreateDelegate<Func<string, Union>>();
            return json => readUnion(json).ToJson();
        }

        var readModel = ModelFromJson.MakeGenericMethod(type).CreateDelegate<Func<string, JsonModel>>();
        return json => readModel(json).ToJson();
    }

    public void Dispose() => _context.Unload();
}
