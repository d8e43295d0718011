using Dovetail.Generator.Emission;
using Dovetail.Generator.Model;

namespace Dovetail.Benchmarks.Json.Corpus;

/// <summary>The emitted code of some models of a client: its operations, which cost most of the compiling, have no part in it.</summary>
internal static class OwnSource
{
    public static IEnumerable<string> Of(ApiModel api, IReadOnlyList<TypeModel> types, string root)
    {
        var kept = types.ToHashSet();
        foreach (var file in FilePlan.Of(api).OfType<TypesFile>())
        {
            yield return FileEmitter.Emit(file with { Types = [.. file.Types.Where(kept.Contains)] }, CancellationToken.None);
        }

        yield return $$"""
            using System.Buffers;
            using System.Collections.Generic;
            using Dovetail.Serialization;
            using Model = {{api.Namespace}}.{{root}};

            namespace {{PlainSource.Namespace}};

            public static class Codec
            {
                public static object Read(byte[] json) => JsonReader.Read<IReadOnlyList<Model>, ListFormat<Model, ModelFormat<Model>>>(json, JsonReadContext.Tolerant);

                public static void Write(IBufferWriter<byte> output, object value) => JsonWriter.Write<IReadOnlyList<Model>, ListFormat<Model, ModelFormat<Model>>>(output, (IReadOnlyList<Model>)value);
            }
            """;
    }
}
