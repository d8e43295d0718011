using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dovetail.Runtime.Tests.Webhooks;

/// <summary>A request, and what its vendor's own library says of it.</summary>
/// <param name="Scheme">Whose it is.</param>
/// <param name="Name">What is special about it.</param>
/// <param name="Now">The time at which it is judged, in Unix seconds.</param>
/// <param name="Secrets">The secrets.</param>
/// <param name="Headers">Pairs of name and value.</param>
/// <param name="Body">The body.</param>
/// <param name="Valid">What the library says.</param>
/// <param name="Differs">Why ours says something else; null where it must not.</param>
public sealed record VendorVector(
    [property: JsonPropertyName("scheme")] string Scheme,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("now")] long Now,
    [property: JsonPropertyName("secrets")] IReadOnlyList<string> Secrets,
    [property: JsonPropertyName("headers")] IReadOnlyList<string[]> Headers,
    [property: JsonPropertyName("body")] byte[] Body,
    [property: JsonPropertyName("valid")] bool Valid,
    [property: JsonPropertyName("differs")] string? Differs)
{
    /// <summary>Has the libraries sign and judge. The test skips where they are not installed, and says what to do.</summary>
    public static async Task<IReadOnlyList<VendorVector>> ReadAsync(CancellationToken cancellationToken)
    {
        var (node, missing) = NodeScript.TryStart("WebhookVectors", "what the vendors publish", "vectors.mjs");
        Assert.SkipWhen(node is null, missing);
        await using (node)
        {
            var text = await node!.Output.ReadToEndAsync(cancellationToken);
            Assert.Equal(0, await node.WaitAsync(cancellationToken));
            return JsonSerializer.Deserialize<IReadOnlyList<VendorVector>>(text)!;
        }
    }
}
