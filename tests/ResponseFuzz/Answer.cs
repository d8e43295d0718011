using System.Text;

namespace Dovetail.ResponseFuzz;

/// <summary>An answer on its way to the wire: every part of it is text that nobody checks.</summary>
internal sealed class Answer
{
    public string StatusLine { get; set; } = "HTTP/1.1 200 OK";

    public List<(string Name, string Value)> Headers { get; } = [];

    public byte[] Body { get; set; } = [];

    /// <summary>How the body's end is told.</summary>
    public Framing Framing { get; set; }

    /// <summary>How many bytes are sent before the connection is cut; null for all.</summary>
    public int? CutAfter { get; set; }

    /// <summary>Whether the connection stays open without another byte after what is sent.</summary>
    public bool FallsSilent { get; set; }

    public void Set(string name, string value)
    {
        Headers.RemoveAll(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        Headers.Add((name, value));
    }

    public byte[] ToBytes(bool withBody)
    {
        var head = new StringBuilder(StatusLine).Append("\r\n");
        foreach (var (name, value) in Headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        head.Append(Framing switch
        {
            Framing.Length => $"Content-Length: {Body.Length}\r\n",
            Framing.Chunks => "Transfer-Encoding: chunked\r\n",
            _ => "Connection: close\r\n",
        });
        byte[] bytes = [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. withBody ? Framed() : []];
        return CutAfter is { } cut && cut < bytes.Length ? bytes[..cut] : bytes;
    }

    private byte[] Framed() => Framing is not Framing.Chunks ? Body
        : [.. Body.Chunk(7).SelectMany(static chunk => (byte[])[.. Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"), .. chunk, .. "\r\n"u8]), .. "0\r\n\r\n"u8];
}
