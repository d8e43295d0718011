using System.Text;

namespace Dovetail.Chaos;

/// <summary>A request as it arrived.</summary>
/// <param name="Target">Path and query, byte for byte.</param>
internal sealed record WireRequest(string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <returns>The header; null where it was not sent. It fails where it was sent twice.</returns>
    public string? Header(string name) =>
        Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).SingleOrDefault();
}
