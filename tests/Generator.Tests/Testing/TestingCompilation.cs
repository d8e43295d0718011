using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Dovetail.Generator.Tests.Compilations;
using Dovetail.Http;
using Dovetail.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Generator.Tests.Testing;

/// <summary>A client with its fakes, compiled as a strict user's build would, and its factories at work.</summary>
internal static class TestingCompilation
{
    private static readonly CSharpParseOptions CSharp12 = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
    private static readonly JsonReadContext Strict = new() { Strict = true, Validates = true };

    public static void AssertCompiles(GeneratorRunResult result) => GeneratedCompilation.AssertCompiles(TreesOf(result));

    /// <summary>Makes every model, writes it and reads it strictly.</summary>
    /// <returns>How many models there were, and what was wrong with which.</returns>
    public static (int Models, IReadOnlyList<string> Faults) MakeAll(GeneratorRunResult result)
    {
        using var image = new MemoryStream();
        var emitted = GeneratedCompilation.Create(TreesOf(result)).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Take(20)));
        image.Position = 0;
        var context = new AssemblyLoadContext("testing", isCollectible: true);
        try
        {
            var factories = context.LoadFromStream(image).GetTypes().Single(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Models", StringComparison.Ordinal));
            var methods = factories.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
            return (methods.Length, [.. methods.Select(FaultOf).OfType<string>()]);
        }
        finally
        {
            context.Unload();
        }
    }

    private static string? FaultOf(MethodInfo factory)
    {
        try
        {
            var made = factory.Invoke(null, new object?[factory.GetParameters().Length])!;
            if (made is IMultipartBody)
            {
                return null;
            }

            var model = (JsonModel)made;
            var read = typeof(TestingCompilation).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(factory.ReturnType);
            read.CreateDelegate<Action<string>>()(model.ToJson());
            return null;
        }
        catch (Exception e)
        {
            return $"{factory.Name}: {(e.InnerException ?? e).Message}";
        }
    }

    private static void Read<T>(string json)
        where T : JsonModel, IJsonModel<T> => JsonReader.Read<T, ModelFormat<T>>(Encoding.UTF8.GetBytes(json), Strict);

    private static IEnumerable<SyntaxTree> TreesOf(GeneratorRunResult result) =>
        result.GeneratedSources.Select(source => CSharpSyntaxTree.ParseText(source.SourceText, CSharp12, source.HintName));
}
