using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dovetail.Testing.Cassettes;

/// <summary>Writes cassettes, to be read and compared by people.</summary>
internal static class CassetteWriter
{
    public const int Version = 1;

    public static void Write(string path, IReadOnlyList<CassetteEntry> entries)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 600 }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("cassette", Version);
            writer.WriteStartArray("calls");
            foreach (var entry in entries)
            {
                Write(writer, entry);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        // Beside the file, and then in its place: whoever reads sees the old one or the new one.
        var text = Encoding.UTF8.GetString(output.ToArray()).ReplaceLineEndings("\n") + "\n";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        File.WriteAllText(beside, text);
        File.Move(beside, path, overwrite: true);
    }

    private static void Write(Utf8JsonWriter writer, CassetteEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("operation", entry.Request.Operation);
        writer.WriteStartObject("request");
        writer.WriteString("method", entry.Request.Method);
        writer.WriteString("url", entry.Request.Url);
        Write(writer, entry.Request.Headers);
        if (entry.Request.ContentType is { } contentType)
        {
            writer.WriteString("contentType", contentType);
        }

        Write(writer, entry.Request.Body);
        writer.WriteEndObject();
        writer.WriteStartObject("response");
        writer.WriteNumber("status", entry.Response!.Status);
        Write(writer, entry.Response.Headers);
        Write(writer, entry.Response.Body);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        if (headers.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("headers");
        foreach (var group in headers.GroupBy(static header => header.Key, StringComparer.OrdinalIgnoreCase))
        {
            string[] values = [.. group.Select(static header => header.Value)];
            if (values.Length == 1)
            {
                writer.WriteString(group.Key, values[0]);
                continue;
            }

            writer.WriteStartArray(group.Key);
            Array.ForEach(values, writer.WriteStringValue);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CassetteBody body)
    {
        switch (body.Kind)
        {
            case CassetteBodyKind.Json:
                writer.WritePropertyName("json");
                using (var json = JsonDocument.Parse(body.Text, new JsonDocumentOptions { MaxDepth = 500 }))
                {
                    json.RootElement.WriteTo(writer);
                }

                break;
            case CassetteBodyKind.Text:
                writer.WriteString("text", body.Text);
                break;
            case CassetteBodyKind.Bytes:
                writer.WriteString("base64", body.Text);
                break;
            case CassetteBodyKind.Hash:
                writer.WriteString("sha256", body.Text);
                break;
        }
    }
}
