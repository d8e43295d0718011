using System.Text.Json;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Http.Internal;

/// <summary>A value as its format writes it, to be spelled out in another way.</summary>
internal readonly struct WrittenJson : IDisposable
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonReadContext.DepthLimit };

    private readonly PooledBytes _bytes;
    private readonly JsonDocument _document;

    private WrittenJson(PooledBytes bytes)
    {
        _bytes = bytes;
        _document = JsonDocument.Parse(bytes.Written, Options);
    }

    /// <summary>The value, until this is disposed.</summary>
    public JsonElement Root => _document.RootElement;

    /// <param name="value">The value.</param>
    /// <param name="check">Cleans and checks it.</param>
    public static WrittenJson Of<T, TFormat>(T value, ArgumentCheck check = default)
        where TFormat : struct, IFormat<T>
    {
        var bytes = new PooledBytes();
        try
        {
            var context = check.Begin();
            JsonWriter.Write<T, TFormat>(bytes, value, context);
            check.End(bytes.Written, context);
            return new WrittenJson(bytes);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }
}
