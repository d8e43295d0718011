using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Samples.Server;

/// <summary>The pets' pictures.</summary>
internal sealed class PhotoAlbum
{
    private readonly ConcurrentDictionary<long, byte[]> _photos = [];

    public JsonObject Add(long petId, IFormCollection form)
    {
        using var bytes = new MemoryStream();
        form.Files["file"]!.CopyTo(bytes);
        var photo = _photos[petId] = bytes.ToArray();
        return new JsonObject
        {
            ["size"] = photo.LongLength,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(photo)),
            ["caption"] = form["caption"].ToString(),
        };
    }

    public byte[]? Find(long petId) => _photos.GetValueOrDefault(petId);
}
