namespace Dovetail.Http.Settings;

/// <summary>
/// What names in options must be: those of operations, groups and servers that the API has. One that it has not is a typing error, and what is set for it would hold for
/// nothing, which nobody would notice. A description that lists no operations is not held to this.
/// </summary>
internal static class NameRules
{
    public static void CheckOperations(ApiDescription description, Dictionary<string, OperationOptions> operations, List<string> failures)
    {
        if (description.Operations.Count == 0)
        {
            return;
        }

        foreach (var id in operations.Keys.Where(id => !description.HasOperation(id)))
        {
            failures.Add($"Operations:{id} is no operation of this API.{NearestName.Hint(id, description.Operations)}");
        }
    }

    public static void CheckServers(ApiDescription description, ApiClientOptions options, List<string> failures)
    {
        if (!description.IsComplete)
        {
            return;
        }

        string[] servers = [.. description.Servers.Select(static server => server.Name), .. description.OperationServers];
        foreach (var name in options.Servers.Keys.Except([.. servers, options.Server?.Name ?? ""], StringComparer.OrdinalIgnoreCase))
        {
            failures.Add($"Servers:{name} is no server of this API.{NearestName.Hint(name, servers)}");
        }
    }

    /// <summary>The operations of each group, and the group itself where it takes none by their ids.</summary>
    public static void CheckGroups(ApiDescription description, Dictionary<string, RateLimitGroup> groups, List<string> failures)
    {
        if (groups.Count == 0 || description.Operations.Count == 0)
        {
            return;
        }

        foreach (var (name, group) in groups)
        {
            foreach (var id in group.Operations.Where(id => !description.HasOperation(id)))
            {
                failures.Add($"RateLimit:Groups:{name}:Operations names '{id}', which is no operation of this API.{NearestName.Hint(id, description.Operations)}");
            }

            if (group.Operations.Count == 0 && !description.HasOperation(name) && !description.RateLimitGroups.Contains(name))
            {
                var hint = NearestName.Hint(name, [.. description.RateLimitGroups, .. description.Operations]);
                failures.Add($"RateLimit:Groups:{name} has no Operations, and is neither a group nor an operation of this API.{hint}");
            }
        }
    }
}
