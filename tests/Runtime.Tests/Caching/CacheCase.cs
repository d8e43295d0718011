using System.Text.Json;

namespace Dovetail.Runtime.Tests.Caching;

/// <summary>A case of http-tests/cache-tests: requests, what the server answers to each, and what has to be seen.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">required, optimal or check.</param>
/// <param name="DependsOn">Cases without which it can not be judged.</param>
/// <param name="Requests">The steps.</param>
internal sealed record CacheCase(string Id, string Kind, IReadOnlyList<string> DependsOn, IReadOnlyList<JsonElement> Requests)
{
    /// <summary>The cases for a cache in a client that is no browser.</summary>
    public static IReadOnlyList<CacheCase> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. document.RootElement.Clone().EnumerateArray()
                .SelectMany(static suite => suite.GetProperty("tests").EnumerateArray())
                .Where(static test => !Is(test, "cdn_only") && !Is(test, "browser_only"))
                .Select(static test => new CacheCase(
                    test.GetProperty("id").GetString()!,
                    test.TryGetProperty("kind", out var kind) ? kind.GetString()! : "required",
                    test.TryGetProperty("depends_on", out var others) ? [.. others.EnumerateArray().Select(static other => other.GetString()!)] : [],
                    [.. test.GetProperty("requests").EnumerateArray()])),
        ];
    }

    private static bool Is(JsonElement test, string flag) => test.TryGetProperty(flag, out var value) && value.ValueKind == JsonValueKind.True;
}
