namespace Dovetail.Harness.Paging;

/// <summary>Why an operation that pages is not found, as somebody has read it in its document.</summary>
internal static class PagingReasons
{
    private const string TwoEnds =
        "`next` is a time, and `since` and `until` take one: nothing says whether the newest come first. DOVE0037 names the option: `cursor=until next=/pagination/next`";

    private const string TwoLists = "`data` is a choice of two lists, one of the resource and one of any objects: the client has a union there, which is no list";

    private const string InsideOfParameter = "`page` is a member of the JSON in `q`, and nothing says whether it counts from 0 or 1: to guess would skip a page or repeat one";

    private static readonly Dictionary<(string Spec, string Path), string> Reasons = new()
    {
        [("digitalocean", "/v2/droplets/backups/policies")] = "the items are a map by the droplet's id, and no list",
        [("langsmith", "/api/v1/datasets/{}/runs")] = "the response is a choice of two lists of different items: the client has a union there, which is no list",
        [("langsmith", "/api/v1/runs/query")] = "`cursor` takes a value of the map `cursors`, and nothing says under which key",
        [("optimade", "/links")] = TwoLists,
        [("optimade", "/references")] = TwoLists,
        [("optimade", "/structures")] = TwoLists,
        [("superset", "/api/v1/annotation_layer/related/{}")] = InsideOfParameter,
        [("superset", "/api/v1/chart/")] = InsideOfParameter,
        [("superset", "/api/v1/dashboard/")] = InsideOfParameter,
        [("superset", "/api/v1/log/")] = InsideOfParameter,
        [("vercel", "/v2/teams")] = TwoEnds,
        [("vercel", "/v2/teams/{}/members")] = TwoEnds,
        [("vercel", "/v4/aliases")] = TwoEnds,
        [("vercel", "/v5/domains")] = TwoEnds,
        [("vercel", "/v6/deployments")] = TwoEnds,
        [("vercel", "/v3/events")] = "nothing that comes back says how to go on, nor whether the newest come first; where they do, `last=until key=createdAt` is the option",
    };

    /// <exception cref="InvalidOperationException">Nobody has read it yet.</exception>
    public static string Of(OperationKey key) => Reasons.TryGetValue((key.Spec, key.Path), out var reason)
        ? reason
        : throw new InvalidOperationException($"Say in {nameof(PagingReasons)} why {key} is not found.");
}
