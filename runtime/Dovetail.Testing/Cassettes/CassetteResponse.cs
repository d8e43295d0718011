namespace Dovetail.Testing.Cassettes;

/// <summary>An answer.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers, those of the body too; a name may stand several times.</param>
/// <param name="Body">The body.</param>
internal sealed record CassetteResponse(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, CassetteBody Body);
