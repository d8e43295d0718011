using System.Text;

namespace Features.Wire;

/// <summary>What the server answers.</summary>
public sealed record Answer(int Status, string? ContentType, byte[] Body)
{
    public static Answer NoContent { get; } = new(204, null, []);

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static Answer Json(string json, int status = 200, string contentType = "application/json") => new(status, contentType, Encoding.UTF8.GetBytes(json));

    public static Answer Text(string text, int status = 200) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static Answer Bytes(byte[] bytes, string contentType = "application/octet-stream") => new(200, contentType, bytes);

    public static Answer Empty(int status) => new(status, null, []);
}
