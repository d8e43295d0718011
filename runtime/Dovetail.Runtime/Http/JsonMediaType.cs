namespace Dovetail.Http;

/// <summary>Which media types are JSON.</summary>
internal static class JsonMediaType
{
    /// <summary>By the name alone, without parameters: <c>application/json</c>, and types with the suffix <c>+json</c> (RFC 6839 3.1).</summary>
    public static bool Is(string? name) =>
        name is not null
        && (name.Equals("application/json", StringComparison.OrdinalIgnoreCase) || name.Equals("text/json", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
}
