using System.Buffers;

namespace Dovetail.Serialization.Internal;

/// <summary>One output per thread, used again and again.</summary>
internal static class CachedJsonOutput
{
    [ThreadStatic]
    private static JsonOutput? _cached;

    public static JsonOutput Take(IBufferWriter<byte> target, JsonWriteContext? context)
    {
        var output = _cached ?? new JsonOutput();
        _cached = null;
        output.Begin(target, context);
        return output;
    }

    public static void Return(JsonOutput output)
    {
        // Drops what an error left unwritten.
        output.End();
        _cached = output;
    }
}
